import Archives
import Testing

@Suite struct ZipReaderTests {
  @Test func `only selected entries are unpacked`() throws {
    let zip = ZipWriter(entries: [.init("a", [1, 2]), .bomb("b", size: 300), .init("c", [3])])
    let contents = try ZipReader().read(zip.bytes) { $0 != Array("a".utf8) }
    #expect(contents.entries.map(\.displayName) == ["a", "b", "c"])
    #expect(contents.entries.map { $0.content?.count } == [nil, 300, 1])
    #expect(contents.damage == nil)
  }

  @Test func `names are the stored bytes, whatever their charset`() throws {
    var gbk = ZipWriter.Entry("", [1])
    gbk.name = [0xB9, 0xA4, 0xD7, 0xF7]
    var utf8 = ZipWriter.Entry("要点.docx", [2])
    utf8.flags = 0x800
    let contents = try ZipReader().read(ZipWriter(entries: [gbk, utf8]).bytes) { _ in true }
    #expect(contents.entries.map(\.name) == [[0xB9, 0xA4, 0xD7, 0xF7], Array("要点.docx".utf8)])
  }

  @Test func `a broken entry does not hide the ones after it`() throws {
    var broken = ZipWriter.Entry("broken", [0xFF, 0xFF, 0xFF])
    broken.method = 8
    let zip = ZipWriter(entries: [.init("a", [1]), broken, .init("c", [3])])
    let contents = try ZipReader().read(zip.bytes) { _ in true }
    #expect(contents.entries.map(\.displayName) == ["a", "broken", "c"])
    #expect(contents.entries.map { $0.damage != nil } == [false, true, false])
    #expect(contents.entries.last?.content == [3])
  }

  @Test func `an archive without its directory is read from the front`() throws {
    let zip = ZipWriter(entries: [.init("a", [1]), .init("b", Array(repeating: 2, count: 100))])
    let contents = try ZipReader().read(Array(zip.bytes[..<100])) { _ in true }
    #expect(contents.entries.map(\.displayName) == ["a", "b"])
    #expect(contents.entries.first?.content == [1])
    #expect(contents.entries.last?.damage != nil)
  }

  @Test func `an unread bomb does not slip through where the directory is lost`() {
    let bytes = ZipWriter(entries: [.bomb("bomb", size: 8 << 20), .init("a", [1])]).bytes
    let reader = ZipReader(limits: ArchiveLimits(compressionRatio: 50))
    #expect(throws: ArchiveError.ratioTooHigh(entry: "bomb", limit: 50)) {
      try reader.read(Array(bytes[..<(bytes.count - 30)])) { _ in false }
    }
  }

  @Test func `what is no archive is said to be none`() {
    for bytes: [UInt8] in [[], [1], Array("PK".utf8), Array("some text, long enough".utf8)] {
      #expect(throws: ArchiveError.notAnArchive) { try ZipReader().read(bytes) { _ in true } }
    }
  }

  @Test func `too many entries are refused`() {
    let zip = ZipWriter(entries: (0..<30).map { .init("\($0)", []) })
    for limit in [3, 29] {
      #expect(throws: ArchiveError.tooManyEntries(limit: limit)) {
        try ZipReader(limits: ArchiveLimits(entries: limit)).read(zip.bytes) { _ in false }
      }
    }
  }
}
