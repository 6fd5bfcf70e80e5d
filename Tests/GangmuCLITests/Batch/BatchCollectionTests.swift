import FoundationEssentials
import Testing

/// Web archives and feeds among the inputs of a batch.
@Suite struct BatchCollectionTests {
  private static func record(_ number: Int, at address: String) -> [UInt8] {
    let lines = BatchFolder.plan(number).split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let message = Array(
      ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + "<html><body><div>\(lines)</div></body></html>").utf8)
    let head = """
      WARC/1.0
      WARC-Type: response
      WARC-Target-URI: \(address)
      WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
      Content-Type: application/http; msgtype=response
      Content-Length: \(message.count)


      """
    let lineEnds = head.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lineEnds.joined(separator: "\r\n").utf8) + message + Array("\r\n\r\n".utf8)
  }

  /// Pages of which two have one name.
  private static let archive: [UInt8] = [(1, "a"), (2, "b"), (3, "c"), (4, "b")].flatMap {
    record($0, at: "http://site.example/\($0)/\($1).html")
  }

  private static let feed: String = {
    let items = (5..<7).map { number -> String in
      let lines = BatchFolder.plan(number).split(separator: "\n")
        .map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
      return "<item><link>http://site.example/\(number).html</link>"
        + "<description>\(lines)</description></item>"
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>"
      + items.joined() + "</channel></rss>"
  }()

  private static func outcome(_ batch: BatchFolder) throws -> [String] {
    try batch.manifest().map { "\($0.path) \($0.error?.code ?? $0.title ?? "done")" }
  }

  private static func title(_ number: Int) -> String { "鹭溪县第\(number)水务站2024年工作要点" }

  @Test func `their pages are documents, also inside an archive`() throws {
    try withBatchFolder { batch in
      try batch.write("in/crawl.warc", Self.archive)
      try batch.write("in/news.xml", Self.feed)
      try batch.write("in/one.warc", Self.record(9, at: "http://site.example/one.html"))
      try batch.write(
        "in/z.zip", ZipArchive([.stored("crawl.warc", bytes: Self.archive)]).bytes)
      #expect(try batch.run("in", "-o", "out", "-q", "--jobs", "1").exitCode == 0)
      func pages(_ label: String) -> [String] {
        zip(["a.html", "b.html", "c.html", "b.html (2)"], 1...)
          .map { "\(label)/\($0) \(Self.title($1))" }
      }
      #expect(
        try Self.outcome(batch).sorted()
          == (pages("crawl.warc") + pages("z.zip/crawl.warc")
          + (5..<7).map { "news.xml/\($0).html \(Self.title($0))" }
          + ["one.warc \(Self.title(9))"]).sorted())
      _ = try batch.run("in", "-o", "three", "-q", "--jobs", "3")
      #expect(try batch.contents("out") == batch.contents("three"))
      let first = try batch.contents("out")
      let again = try batch.run("in", "-o", "out", "-q", "--resume")
      #expect(String(decoding: again.errors, as: UTF8.self).contains("11 done (11 were so"))
      #expect(try batch.contents("out") == first)
    }
  }

  @Test func `a crash costs one page`() throws {
    try withBatchFolder { batch in
      try batch.write("in/crawl.warc", Self.archive)
      let run = try batch.run("in", "-o", "out", "-q", "--jobs", "2", "--fault", "crash=/c.html")
      #expect(run.exitCode == 1)
      #expect(
        try Self.outcome(batch) == [
          "crawl.warc/a.html \(Self.title(1))", "crawl.warc/b.html \(Self.title(2))",
          "crawl.warc/c.html crashed", "crawl.warc/b.html (2) \(Self.title(4))",
        ])
    }
  }

  @Test func `what a cut archive holds is kept, and the cut is told`() throws {
    try withBatchFolder { batch in
      try batch.write("in/cut.warc", Array(Self.archive.dropLast(300)))
      #expect(try batch.run("in", "-o", "out", "-q").exitCode == 1)
      let outcome = try Self.outcome(batch)
      #expect(outcome.first == "cut.warc damaged")
      #expect(
        outcome.dropFirst().prefix(3)
          == ["a", "b", "c"].enumerated().map { "cut.warc/\($1).html \(Self.title($0 + 1))" }[...])
    }
  }

  @Test func `pages are chosen by name like files`() throws {
    try withBatchFolder { batch in
      try batch.write("in/crawl.warc", Self.archive)
      _ = try batch.run("in", "-o", "out", "-q", "--include", "*/c.html")
      #expect(try Self.outcome(batch) == ["crawl.warc/c.html \(Self.title(3))"])
      _ = try batch.run("in", "-o", "none", "-q", "--exclude", "*.warc")
      #expect(try batch.manifest("none").isEmpty)
    }
  }
}
