import FoundationEssentials
import Testing

/// Archives among the inputs of a batch.
@Suite struct BatchArchiveTests {
  @Test func `entries of archives are documents, with their names in whatever charset`() throws {
    try withBatchFolder { batch in
      // 工作/计划.txt in GBK, as Windows packs it.
      let gbk: [UInt8] = [
        0xB9, 0xA4, 0xD7, 0xF7, 0x2F, 0xBC, 0xC6, 0xBB, 0xAE, 0x2E, 0x74, 0x78, 0x74,
      ]
      let inner = ZipArchive([.stored("深.txt", BatchFolder.plan(3))])
      let deeper = ZipArchive([.stored("deep.txt", BatchFolder.plan(9))])
      try batch.write(
        "in/a.zip",
        ZipArchive([
          .stored(rawName: gbk, BatchFolder.plan(1)),
          .stored("b.txt", BatchFolder.plan(2)), .stored("b.txt", BatchFolder.plan(4)),
          .stored("../out.txt", BatchFolder.plan(5)), .stored("__MACOSX/x", "x"),
          .stored("inner.zip", bytes: inner.bytes),
          .stored("nest.zip", bytes: ZipArchive([.stored("d.zip", bytes: deeper.bytes)]).bytes),
        ]).bytes)
      try batch.write("in/plan.dat", BatchFolder.word(BatchFolder.plan(6)))
      #expect(try batch.run("in", "-o", "out", "-q", "--jobs", "1").exitCode == 1)
      let manifest = try batch.manifest()
      #expect(
        manifest.map { "\($0.path) \($0.error?.code ?? "done")" } == [
          "a.zip/工作/计划.txt done", "a.zip/b.txt done", "a.zip/b.txt (2) done",
          "a.zip/../out.txt damaged", "a.zip/inner.zip/深.txt done",
          "a.zip/nest.zip/d.zip limitExceeded", "plan.dat done",
        ])
      _ = try batch.run("in", "-o", "three", "-q", "--jobs", "3")
      #expect(try batch.contents("out") == batch.contents("three"))
      // Alone, an archive is the root.
      _ = try batch.run("in/a.zip", "-o", "alone", "-q")
      #expect(try batch.contents("alone").keys.contains("in/a.zip/inner.zip/深.txt.json"))
    }
  }

  @Test(arguments: ["tar", "tar.gz", "tar.bz2", "tar.xz", "7z", "rar", "gz"])
  func `archives of every kind are opened`(kind: String) throws {
    try withBatchFolder { batch in
      try batch.write("in/x.\(kind)", try #require(SmallArchive.files[kind]))
      let run = try batch.run("in", "-o", "out", "-q")
      #expect(run.exitCode == 0, "\(String(decoding: run.errors, as: UTF8.self))")
      let titles = try batch.manifest().map(\.title)
      #expect(titles == (kind == "gz" ? ["甲站2024年工作要点"] : ["甲站2024年工作要点", "乙站2024年工作要点"]))
    }
  }

  @Test func `a crash within an archive costs one entry`() throws {
    try withBatchFolder { batch in
      let entries = (0..<9).map { ZipArchive.Entry.stored("p\($0).txt", BatchFolder.plan($0)) }
      try batch.write("in/a.zip", ZipArchive(entries).bytes)
      let run = try batch.run(
        "in", "-o", "out", "-q", "--jobs", "2", "--fault", "crash=p4.txt")
      #expect(run.exitCode == 1)
      #expect(
        try batch.manifest().map { "\($0.path) \($0.error?.code ?? "done")" }
          == (0..<9).map { "a.zip/p\($0).txt \($0 == 4 ? "crashed" : "done")" })
    }
  }

  @Test func `a damaged archive keeps the entries that can be had`() throws {
    try withBatchFolder { batch in
      let tar = try #require(SmallArchive.files["tar"])
      try batch.write("in/cut.tar", Array(tar.prefix(1024 + 200)))
      #expect(try batch.run("in", "-o", "out", "-q").exitCode == 1)
      #expect(
        try batch.manifest().map { "\($0.path) \($0.error?.code ?? "done")" } == [
          "cut.tar damaged", "cut.tar/甲.txt done",
        ])
    }
  }
}
