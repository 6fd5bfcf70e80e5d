import Testing

@testable import GangmuKit

@Suite("PunctuationWidth")
struct PunctuationWidthTests {
  private static let fullwidth = ConversionOptions(script: .keep, punctuation: .fullwidth)

  @Test("Each row's example becomes what the row says", arguments: PunctuationWidth.rows.indices)
  func examples(row: Int) throws {
    let row = PunctuationWidth.rows[row]
    let result = try Normalized(row.converts.before, Self.fullwidth)
    #expect(result.text == row.converts.after)
    #expect(result.rules.contains("width/\(row.mark)"))
    #expect(result.codes.contains(.widthRestored))
    for kept in row.keeps {
      #expect(
        try Normalized(kept, Self.fullwidth).rules.filter { $0.hasPrefix("width/\(row.mark)") }
          == [])
    }
  }

  @Test(
    "Pairs and runs are treated together",
    arguments: [
      ("(此件主动公开）", "（此件主动公开）"), ("甲(乙(丙)丁)戊", "甲（乙（丙）丁）戊"), ("甲(乙", "甲(乙"),
      ("加强管理......", "加强管理……"), ("加强管理...提高", "加强管理……提高"), ("等。。。", "等……"),
      ("见<关于加强管理的意见>和<b>", "见《关于加强管理的意见》和<b>"),
      ("甲\"乙\"丙\"丁", "甲\"乙\"丙\"丁"), ("甲,,乙", "甲，，乙"), ("比例1:12,共12,000人", "比例1:12，共12,000人"),
    ])
  func pairs(source: String, expected: String) throws {
    #expect(try Normalized(source, Self.fullwidth).text == expected)
  }

  @Test("By default nothing changes, and half-width commas are told once")
  func keepsByDefault() throws {
    let source = "加强" + String(repeating: "管理,", count: 21) + "提高"
    let result = try Normalized(source)
    #expect(result.text == source)
    #expect(result.codes == [.halfWidthPunctuation])
    #expect(try Normalized(source + "，末").codes == [])
    #expect(try Normalized("加强" + String(repeating: "管理,", count: 20) + "提高").codes == [])
  }
}
