import Testing

@testable import GangmuKit

@Suite("Values that may be absent in the room of those that are there")
struct PackedTests {
  @Test("A range comes back as it was", arguments: [nil, 0..<0, 0..<5, 7..<7, 3..<2_000_000_000])
  func ranges(_ range: Range<Int>?) {
    #expect(Packed(wrappedValue: range).wrappedValue == range)
    #expect(MemoryLayout<Packed<Range<Int>>>.size == 8)
  }

  @Test("A place comes back as it was", arguments: [nil, 0, 1, -1, 2099])
  func places(_ place: Int?) {
    #expect(Packed(wrappedValue: place).wrappedValue == place)
    #expect(MemoryLayout<Packed<Int>>.size == 4)
  }

  @Test("A number comes back as it was", arguments: [nil, 0, -0.5, 3.5e9, .infinity])
  func numbers(_ number: Double?) {
    #expect(Packed(wrappedValue: number).wrappedValue == number)
    #expect(MemoryLayout<Packed<Double>>.size == 8)
  }

  @Test("What is absent equals what is absent and nothing else")
  func equality() {
    #expect(Packed<Double>(wrappedValue: nil) == Packed<Double>(wrappedValue: nil))
    #expect(Packed<Double>(wrappedValue: nil) != Packed<Double>(wrappedValue: 0))
    #expect(Packed<Range<Int>>(wrappedValue: nil) != Packed<Range<Int>>(wrappedValue: 0..<0))
  }
}

@Suite("Writing UTF-8")
struct UTF8WriterTests {
  @Test(
    "A number is written in Arabic digits, with as many zeros as are asked for",
    arguments: [
      (0, 1, "0"), (0, 2, "00"), (7, 2, "07"), (31, 2, "31"), (2021, 4, "2021"), (20, 1, "20"),
      (-5, 1, "-5"), (Int.max, 1, "9223372036854775807"), (Int.min, 1, "-9223372036854775808"),
    ])
  func numbers(_ number: Int, _ digits: Int, _ expected: String) {
    let text = String(utf8Capacity: UTF8Writer.longestNumber) { $0.append(number, digits: digits) }
    #expect(text == expected)
  }
}
