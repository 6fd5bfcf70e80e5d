import FoundationEssentials
import Testing

/// What a batch promises, tried on small archives.
@Suite struct BatchTests {
  @Test func `a tree and a manifest come out, the same from any number of workers`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive()
      let one = try batch.run("in", "-o", "one", "--jobs", "1", "-q")
      #expect(one.exitCode == 1, "five files are none that can be read")
      #expect(try batch.run("in", "-o", "three", "--jobs", "3", "-q").exitCode == 1)
      let tree = try batch.contents("one")
      #expect(tree == (try batch.contents("three")))
      #expect(tree.count == 36)
      #expect(tree["b/c/plan-1.txt.json"] != nil)
      let manifest = try batch.manifest("one")
      #expect(manifest.count == 40)
      #expect(
        manifest.map(\.path)
          == manifest.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(manifest.filter { $0.error?.code == "unsupportedFormat" }.count == 5)
      #expect(Set(manifest.compactMap(\.id)).count == 35)
    }
  }

  @Test func `runs that are killed at any moment end like one that was not`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 60)
      _ = try batch.run("in", "-o", "whole", "-q")
      let whole = try batch.contents("whole")
      for round in 0..<5 {
        let out = "out\(round)"
        var resume = ""
        for kill in 0..<2 {
          let pause = Double((round * 7 + kill * 13) % 11) * 0.012 + 0.02
          _ = try batch.shell(
            "$gangmu batch in -o \(out) --jobs 2 -q \(resume) & sleep \(pause); kill -9 $!; wait $!"
          )
          resume =
            FileManager.default.fileExists(atPath: "\(batch.path)/\(out)/.gangmu/journal")
            ? "--resume" : ""
          let known = try batch.contents(out)
          for (name, bytes) in known where name != "manifest.jsonl" {
            #expect(bytes == whole[name], "\(name) is not whole")
          }
        }
        let last = try batch.shell("$gangmu batch in -o \(out) --jobs 2 -q --resume")
        #expect(last.exitCode == 1, "\(String(decoding: last.errors, as: UTF8.self))")
        #expect(try batch.contents(out) == whole)
      }
    }
  }

  @Test func `a run goes on where it was, by content and options`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 16)
      _ = try batch.run("in", "-o", "out", "-q")
      let first = try batch.contents("out")
      let again = try batch.run("in", "-o", "out", "-q", "--resume")
      #expect(
        String(decoding: again.errors, as: UTF8.self).contains("14 done (14 were so already)"))
      #expect(try batch.contents("out") == first)
      // Another option makes everything anew; back again, nothing is known any more in its place.
      let keep = try batch.run("in", "-o", "out", "-q", "--resume", "--script", "keep")
      #expect(String(decoding: keep.errors, as: UTF8.self).contains("14 done,"))
      _ = try batch.run("in", "-o", "kept", "-q", "--script", "keep")
      #expect(try batch.contents("out") == batch.contents("kept"))
      // One file changes, one moves.
      try batch.write("in/甲/plan-0.txt", BatchFolder.plan(100))
      _ = try batch.shell("mkdir in/d; mv in/b/c/plan-1.txt in/d/plan-1.txt")
      let some = try batch.run("in", "-o", "out", "-q", "--resume", "--script", "keep")
      #expect(String(decoding: some.errors, as: UTF8.self).contains("14 done (12 were so already)"))
      #expect(try batch.manifest().contains { $0.output == "d/plan-1.txt.json" })
    }
  }

  @Test func `an unfinished run is not begun anew by mistake`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 8)
      let stopped = try batch.run("in", "-o", "out", "--fail-fast", "--jobs", "1")
      #expect(stopped.exitCode == 1)
      #expect(
        String(decoding: stopped.errors, as: UTF8.self)
          .contains("go on with: gangmu batch in -o out --fail-fast --jobs 1 --resume"))
      #expect(try batch.run("in", "-o", "out").exitCode == 2)
      #expect(try batch.run("in", "-o", "out", "--resume").exitCode == 1)
      #expect(try batch.manifest().count == 8)
    }
  }

  @Test func `names never collide`() throws {
    try withBatchFolder { batch in
      for name in ["a.txt", "a.md", "a", "a.txt.json/a.txt", "a.txt.json_/a.txt", "b/a.txt"] {
        try batch.write("in/\(name)", BatchFolder.plan(1) + name)
      }
      #expect(try batch.run("in", "-o", "out", "-q").exitCode == 0)
      let outputs = try batch.manifest().compactMap(\.output)
      #expect(Set(outputs).count == 6)
      let files = try batch.contents("out")
      #expect(outputs.allSatisfy { files[$0] != nil })
      // The same names below several inputs.
      #expect(try batch.run("in/b", "in", "in/a.txt", "-o", "two", "-q").exitCode == 0)
      #expect(try batch.manifest("two").count == 6)
    }
  }

  @Test func `a document that crashes or hangs a worker fails alone`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 15)
      let run = try batch.run(
        "in", "-o", "out", "-q", "--fault", "crash=plan-3.txt", "--fault", "hang=plan-9.txt",
        "--time-limit", "1", "--jobs", "2")
      #expect(run.exitCode == 1)
      let failed = try batch.manifest().filter { $0.status == "failed" }
      #expect(
        failed.map { "\($0.path) \($0.error?.code ?? "")" } == [
          "b/c/plan-7.pdf unsupportedFormat", "甲/plan-3.txt crashed", "甲/plan-9.txt timeLimit",
        ])
      // Without the faults the next run does what was left.
      _ = try batch.run("in", "-o", "whole", "-q")
      _ = try batch.run("in", "-o", "out", "-q", "--resume")
      #expect(try batch.contents("out") == batch.contents("whole"))
    }
  }

  @Test(arguments: ["json", "jsonl"])
  func `a full disk stops the run and loses nothing`(product: String) throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 24)
      // Some of the products, and later the store, are beyond the limit of so many blocks.
      try batch.write("in/big.txt", (0..<300).map { BatchFolder.plan($0) }.joined())
      let full = try batch.shell(
        "ulimit -f 64; $gangmu batch in -o out --to \(product) --jobs 2 -q")
      #expect(full.exitCode == 1 || full.exitCode == 2)
      #expect(String(decoding: full.errors, as: UTF8.self).contains("the disk is full; make room"))
      #expect(throws: (any Error).self) { try batch.manifest() }
      _ = try batch.run("in", "-o", "out", "--to", product, "-q", "--resume")
      _ = try batch.run("in", "-o", "whole", "--to", product, "-q")
      #expect(try batch.contents("out") == batch.contents("whole"))
    }
  }

  @Test func `a request to stop ends cleanly and says how to go on`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 20)
      let stopped = try batch.shell(
        "$gangmu batch in -o out --fault hang=plan-9.txt --jobs 1 & "
          + "sleep 0.4; kill -TERM $!; wait $!")
      #expect(stopped.exitCode == 143)
      let said = String(decoding: stopped.errors, as: UTF8.self)
      #expect(said.contains("gangmu: stopped: "))
      #expect(said.contains("--resume"))
      _ = try batch.run("in", "-o", "out", "-q", "--resume")
      _ = try batch.run("in", "-o", "whole", "-q")
      #expect(try batch.contents("out") == batch.contents("whole"))
    }
  }

  @Test func `a store holds what the documents give one after the other`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 12)
      let files = try batch.shell("$gangmu batch in -o list --dry-run --include '*.txt'")
      let names = String(decoding: files.output, as: UTF8.self).split(separator: "\n")
        .map { "'in/\($0.split(separator: "\t")[1].split(separator: " ")[0])'" }
      #expect(names.count == 9)
      for product in ["jsonl", "nodes.jsonl", "sqlite"] {
        _ = try batch.shell(
          "$gangmu convert \(names.joined(separator: " ")) --to \(product) -o one -q")
        #expect(
          try batch.run("in", "-o", "out-\(product)", "--to", product, "--include", "*.txt", "-q")
            .exitCode == 0)
        let manifest = try batch.manifest("out-\(product)")
        #expect(manifest.map(\.row) == Array(1...9))
        let store = try #require(manifest.first?.output)
        #expect(try batch.bytes("out-\(product)/\(store)") == batch.bytes("one"), "\(product)")
      }
    }
  }

  @Test func `inputs are chosen by patterns, and from a list`() throws {
    try withBatchFolder { batch in
      try batch.writeArchive(count: 16)
      try batch.write("in/.hidden/a.txt", "一、总则")
      _ = try batch.shell("ln -s 甲 in/link; mkfifo in/pipe")
      let plan = try batch.shell(
        "$gangmu batch in -o out --dry-run --include '*.txt' --exclude 甲")
      #expect(
        String(decoding: plan.output, as: UTF8.self).split(separator: "\n").first
          == "text\tb/c/plan-1.txt → b/c/plan-1.txt.json")
      #expect(!FileManager.default.fileExists(atPath: "\(batch.path)/out"))
      let list = try batch.shell(
        "find in -name '*-1*.txt' -print0 | sort -z | $gangmu batch -0 -o out -q")
      #expect(list.exitCode == 0)
      #expect(
        try batch.manifest().map(\.path) == [
          "in/b/c/plan-1.txt", "in/b/c/plan-10.txt", "in/b/c/plan-11.txt", "in/甲/plan-12.txt",
        ])
    }
  }
}
