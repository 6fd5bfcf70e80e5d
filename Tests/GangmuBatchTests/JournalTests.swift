import FoundationEssentials
import Testing

@testable import GangmuBatch

@Suite struct JournalTests {
  private func record(_ number: Int, key: String? = nil) -> JournalRecord {
    JournalRecord(
      key: key ?? "key\(number)", product: .file("a\tb/\(number).json"), size: number,
      checksum: UInt64(number) << 40, label: "a\tb\\n/\(number)\n",
      facts: Array(#""id":"\#(number)","status":"done""#.utf8))
  }

  @Test(arguments: [
    JournalRecord.Product.none, .file("甲/a\tb.json"), .spool("12-1", offset: 1 << 40),
  ])
  func `a record reads back as it was written`(product: JournalRecord.Product) {
    var record = record(7)
    record.product = product
    #expect(!record.body.contains(UInt8(ascii: "\n")))
    #expect(JournalRecord(body: record.body[...]) == record)
  }

  @Test func `a torn or changed line counts as not there`() throws {
    try withTemporaryFolder { path in
      let folder = RunFolder(Array(path.utf8))
      try folder.prepare()
      let journal = try Journal(folder.journal)
      for number in 0..<3 { _ = journal.append(record(number).body) }
      try journal.settle(in: folder)
      for number in 3..<6 { _ = journal.append(record(number).body) }
      try journal.flush()
      var bytes = try Descriptor.reading(folder.journal).readAll(limit: 1 << 20)
      let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 30
      bytes[second] ^= 1
      try Descriptor.writing(folder.journal).write(bytes.dropLast(9))
      var read: [(String, Bool)] = []
      try Journal.read(folder.journal) { line in
        read.append((JournalRecord(body: line.body)?.key ?? "", line.isSettled))
      }
      #expect(read.map(\.0) == ["key0", "key2", "key3", "key4"])
      #expect(read.map(\.1) == [true, true, false, false])
    }
  }

  @Test func `compacting keeps the last of each document, and what is on the disk`() throws {
    try withTemporaryFolder { path in
      let folder = RunFolder(Array(path.utf8))
      try folder.prepare()
      let journal = try Journal(folder.journal)
      _ = journal.append(record(1).body)
      _ = journal.append(record(2).body)
      var failed = record(9, key: "")
      failed.product = .none
      _ = journal.append(failed.body)
      try journal.settle(in: folder)
      var later = record(1)
      later.size = 100
      _ = journal.append(later.body)
      try journal.flush()
      try Journal.compact(folder)
      var read: [JournalRecord] = []
      var settled: [Bool] = []
      try Journal.read(folder.journal) { line in
        read.append(try #require(JournalRecord(body: line.body)))
        settled.append(line.isSettled)
      }
      #expect(read == [record(2), later])
      #expect(settled == [true, false])
      let index = try JournalIndex(folder.journal)
      #expect(index.entries(key: "key1", label: later.label).first?.record == later)
      #expect(index.entries(key: "key2", label: "elsewhere").map(\.record) == [record(2)])
      #expect(index.entries(key: "key3", label: later.label).isEmpty)
    }
  }
}

@Suite struct ChecksumTests {
  @Test func `every bit counts, and so does the length`() {
    var sums: Set<UInt64> = []
    for length in 0..<20 {
      sums.insert(Checksum([UInt8](repeating: 0, count: length)).value)
      for bit in 0..<(length * 8) {
        var bytes = [UInt8](repeating: 0, count: length)
        bytes[bit / 8] = 1 << (bit % 8)
        sums.insert(Checksum(bytes).value)
      }
    }
    #expect(sums.count == 20 + 19 * 20 / 2 * 8)
    let sum = Checksum(Array("纲目".utf8))
    #expect(Checksum(hex: sum.hex) == sum)
    #expect(Checksum(hex: "12") == nil)
  }
}
