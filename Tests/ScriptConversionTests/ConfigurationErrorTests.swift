import ScriptConversion
import ScriptTexts
import Testing

@Suite("Broken configurations and dictionaries")
struct ConfigurationErrorTests {
  private static let head = "{\n\"segmentation\": "
  private static let cut =
    "{\"type\": \"mmseg\", \"dict\": {\"type\": \"text\", \"file\": \"d.txt\"}}"

  @Test(
    "An error names the file, the line and the reason",
    arguments: [
      ("{\n\"name\": \"x\"\n\"segmentation\": 1}", "甲\t乙\n", "c.json:3: a comma or } is missing"),
      ("", "甲\t乙\n", "c.json:1: the file ends where a value is missing"),
      ("{}\n]", "甲\t乙\n", "c.json:2: text after the end"),
      ("{\n}", "甲\t乙\n", "c.json:1: the configuration has no \"segmentation\""),
      ("{\n\"segmentation\":\n[]}", "甲\t乙\n", "c.json:3: the segmentation must be an object"),
      (
        head + "{\"type\": \"jieba\"}}", "甲\t乙\n",
        "c.json:2: unknown segmentation type jieba"
      ),
      (head + cut + "}", "甲\t乙\n", "c.json:1: the configuration has no \"conversion_chain\""),
      (
        head + cut + ",\n\"conversion_chain\": [\n{\"dict\": {\"type\": \"csv\"}}]}", "甲\t乙\n",
        "c.json:4: unknown dictionary type csv"
      ),
      (
        head + cut
          + ",\n\"conversion_chain\": [\n{\"dict\": {\"type\": \"text\", \"file\": \"none.txt\"}}]}",
        "甲\t乙\n", "c.json:4: the dictionary none.txt cannot be read"
      ),
      (head + cut + ",\n\"conversion_chain\": []}", "甲\t乙\n丙 丁\n", "d.txt:2: there is no tab"),
      (
        head + cut + ",\n\"conversion_chain\": []}", "甲\t乙\n丙\t丁\n甲\t戊\n",
        "d.txt:3: the key 甲 stands in line 1 already"
      ),
    ])
  func explains(configuration: String, dictionary: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("c.json", configuration)
    try folder.write("d.txt", dictionary)
    #expect {
      try ScriptConverter(configuration: folder.path + "/c.json", cache: .none)
    } throws: { error in
      (error as? ScriptConversionError)?.message.contains(folder.path + "/" + expected) == true
    }
  }

  @Test("A text dictionary that is not UTF-8 is refused with its line, though OpenCC lets it pass")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.writeTwoStages()
    try folder.write("variants.txt", Array("裏\t裡\n".utf8) + [0xB2, 0xD9, 0x09, 0x61, 0x0A])
    #expect {
      try ScriptConverter(configuration: folder.path + "/house.json", cache: .none)
    } throws: { error in
      (error as? ScriptConversionError)?.message.contains("/variants.txt:2: this is not UTF-8")
        == true
    }
  }

  @Test(
    "A configuration of our own with dictionaries of text converts as the opencc command does",
    .enabled(if: OpenCCCommand.isInstalled))
  func ownConfiguration() throws {
    let folder = try TemporaryFolder()
    try folder.writeTwoStages()
    let path = folder.path + "/house"
    let source = "头发与里程，发里里\n"
    let ours = try ScriptConverter(configuration: path, cache: .none)
      .convert(ScriptConverterTests.scalars(source))
    #expect(
      Array(ScriptConverterTests.text(ours).utf8)
        == OpenCCCommand.convert(source, configuration: path))
  }

  @Test(
    "An edit's candidates are all values of its entry as the later stages leave them",
    arguments: [("发", ["發", "髮"]), ("里", ["裡", "里"]), ("头", []), ("甲", [])])
  func candidates(before: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.writeTwoStages()
    let converter = try ScriptConverter(configuration: folder.path + "/house.json", cache: .none)
    let candidates = converter.candidates(for: ScriptConverterTests.scalars(before))
    #expect(candidates.map(ScriptConverterTests.text) == expected)
  }
}
