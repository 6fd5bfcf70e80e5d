import Testing

@testable import GangmuBatch

@Suite struct OutputNamesTests {
  @Test(arguments: [
    ("plan.txt", "plan.txt.json"), ("a/b/plan", "a/b/plan.json"), ("a.json/b", "a.json_/b.json"),
    ("a.json_/b", "a.json__/b.json"), ("a.json_", "a.json_.json"),
    ("x.zip/甲.txt", "x.zip/甲.txt.json"),
  ])
  func `a product has the whole name of its document`(label: String, path: String) {
    #expect(OutputNames.path(of: label, suffix: "json") == path)
  }

  @Test func `names beyond the limit are cut and stay apart`() {
    let long = String(repeating: "纲", count: 90)
    let names = ["a", "b"].map { OutputNames.path(of: long + $0, suffix: "nodes.jsonl") }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.utf8.count <= 255 && $0.hasSuffix(".nodes.jsonl") })
  }
}

@Suite struct InputNamesTests {
  @Test(arguments: [
    ("a/b", "a/b"), ("./a//b/", "a/b"), ("/srv/a", "srv/a"), ("../a/../b", "__/a/__/b"), (".", ""),
  ])
  func `the label of an input is its path as it was given`(path: String, label: String) {
    #expect(InputCollector.label(of: Array(path.utf8)) == label)
  }

  @Test(
    arguments: [
      ([0xBC, 0xC6, 0xBB, 0xAE, 0x2E, 0x74, 0x78, 0x74], "计划.txt"),
      (Array("计划.txt".utf8), "计划.txt"),
      (Array("a\nb".utf8), "a\u{FFFD}b"),
    ] as [([UInt8], String)])
  func `names come in several charsets`(bytes: [UInt8], name: String) {
    #expect(EntryName.decoded(bytes) == name)
  }

  @Test(arguments: [
    ("*.txt", "a/b.txt", true), ("*.txt", "a.txt/b", false), ("a/*.txt", "a/b.txt", true),
    ("a/*.txt", "c/b.txt", false), ("计划*", "a/计划1.txt", true), ("[ab].md", "b.md", true),
  ])
  func `a pattern without a slash is for names, with one for paths`(
    pattern: String, label: String, matches: Bool
  ) {
    #expect(NamePattern(pattern).matches(label) == matches)
  }

  @Test func `equal names get numbers`() {
    var names = UniqueNames()
    #expect(
      ["a", "b", "a", "a (2)", "a"].map { names.claim($0) } == [
        "a", "b", "a (2)", "a (2) (2)", "a (3)",
      ])
  }
}

@Suite struct WireTests {
  @Test func `a task and a message read back as they were written`() throws {
    var task = WorkerTask(
      number: 12, file: InputFile(path: [0xFF, 0x09, 0x0A, 0x5C], label: "甲\t乙\n\\"), shares: 3)
    task.share = 2
    task.firstEntry = 1 << 30
    #expect(WorkerTask(line: task.line.dropLast()) == task)
    let messages: [WorkerMessage] = [
      .ready, .archive, .begins(entry: 5, label: "a\tb"), .skipped, .ends, .leaves, .stop("a\nb"),
      .record(entry: 1 << 40, .failed, body: Array("x\ty\tz".utf8)[...]),
      .unchanged(entry: 0, .doneWithWarnings, offset: 7, length: 8),
    ]
    for message in messages {
      #expect(message.line.count { $0 == UInt8(ascii: "\n") } == 1)
      #expect(WorkerMessage(line: message.line.dropLast()[...]) == message)
    }
    #expect(WorkerMessage(line: Array("nonsense".utf8)[...]) == nil)
  }
}
