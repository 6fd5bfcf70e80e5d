import ScriptConversion
import ScriptTexts
import Testing

@Suite("CompiledCache")
struct CompiledCacheTests {
  private let sources: TemporaryFolder
  private let kept: TemporaryFolder
  private var cache: CompiledCache { CompiledCache(folder: kept.path) }

  init() throws {
    sources = try TemporaryFolder()
    kept = try TemporaryFolder()
    try sources.writeTwoStages()
  }

  private static let text = "头发发里里程，a里"
  private static let expected = "頭髮發裡里程，a裡"

  private func converted(cache: CompiledCache) throws -> String {
    let converter = try ScriptConverter(configuration: sources.path + "/house.json", cache: cache)
    return ScriptConverterTests.text(converter.convert(ScriptConverterTests.scalars(Self.text)))
  }

  @Test("Without a cache, when it is made and when it is used, the result is the same")
  func sameResult() throws {
    #expect(try converted(cache: .none) == Self.expected)
    #expect(kept.names.isEmpty)
    #expect(try converted(cache: cache) == Self.expected)
    #expect(kept.names.count == 1)
    #expect(try converted(cache: cache) == Self.expected)
  }

  @Test("A kept script gives every installed configuration's result", arguments: ["t2s", "tw2sp"])
  func installed(configuration: String) throws {
    let text = ScriptConverterTests.scalars(HostileText(seed: 11).lines(50))
    let fresh = try ScriptConverter(configuration: configuration, cache: .none)
    _ = try ScriptConverter(configuration: configuration, cache: cache)
    let kept = try ScriptConverter(configuration: configuration, cache: cache)
    #expect(kept.convert(text) == fresh.convert(text))
    #expect(kept.edits(text) == fresh.edits(text))
    #expect(kept.scalarFold.pairs.elementsEqual(fresh.scalarFold.pairs) { $0 == $1 })
  }

  @Test("The plain and the stable form of a configuration are kept apart")
  func forms() throws {
    let path = sources.path + "/house.json"
    _ = try ScriptConverter(configuration: path, cache: cache)
    _ = try ScriptConverter(stable: path, cache: cache)
    #expect(kept.names.count == 2)
  }

  @Test("A file with any byte changed is made anew")
  func damaged() throws {
    _ = try converted(cache: cache)
    let name = try #require(kept.names.first)
    let intact = try kept.contents(name)
    for place in Array(0..<200) + Array(stride(from: 200, to: intact.count, by: 509)) {
      var damaged = intact
      damaged[place] ^= UInt8(1 << (place % 8))
      try kept.write(name, damaged)
      #expect(try converted(cache: cache) == Self.expected)
      #expect(try kept.contents(name) == intact, "byte \(place)")
    }
  }

  @Test(
    "A file that is cut, empty or something else is made anew",
    arguments: [0, 1, 7, 8, 72, 1_000, 10_000])
  func cut(length: Int) throws {
    _ = try converted(cache: cache)
    let name = try #require(kept.names.first)
    let intact = try kept.contents(name)
    try kept.write(name, Array(intact.prefix(length)))
    #expect(try converted(cache: cache) == Self.expected)
    #expect(try kept.contents(name) == intact)
    try kept.write(name, [UInt8](repeating: 0x2A, count: length))
    #expect(try converted(cache: cache) == Self.expected)
    #expect(try kept.contents(name) == intact)
  }

  @Test("A changed dictionary or configuration counts at once, even with the same size and time")
  func changedSources() throws {
    _ = try converted(cache: cache)
    try sources.write("variants.txt", "裏\t里\n")
    #expect(try converted(cache: cache) == "頭髮發里里程，a里")
    try sources.write(
      "house.json",
      TemporaryFolder.twoStages.replacingFirst("variants.txt", with: "words.txt"))
    #expect(try converted(cache: cache) == "頭髮發裏里程，a裏")
  }

  @Test("A cache folder that cannot be written to changes nothing")
  func unwritable() throws {
    try kept.write("file", "no folder")
    let cache = CompiledCache(folder: kept.path + "/file/below")
    #expect(try converted(cache: cache) == Self.expected)
    #expect(kept.names == ["file"])
  }
}

extension String {
  /// Only the last stage names the variants; the words are named before.
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(range, other)
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { start in
      start..<index(start, offsetBy: part.count)
    }
  }

  private func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
