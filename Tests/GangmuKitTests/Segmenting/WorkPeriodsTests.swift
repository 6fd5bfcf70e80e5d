import Testing

@testable import GangmuKit

@Suite("Times that a calendar of work is divided by")
struct WorkPeriodsTests {
  @Test("Each example is read as far as it is a time", arguments: WorkPeriods.examples)
  func readsExamples(text: String, period: String?) {
    let scalars = text.unicodeScalars.map(FoldedText.widthFolded)
    let end = WorkPeriods.end(in: scalars, at: 0, end: scalars.count)
    #expect(end.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } == period)
  }
}
