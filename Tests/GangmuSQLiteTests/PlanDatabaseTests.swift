import FoundationEssentials
import GangmuKit
import Testing

@testable import GangmuSQLite

@Suite("Database of plans")
struct PlanDatabaseTests {
  private static let converter = Result { try Converter() }

  private func withDatabase(_ texts: [String], _ body: (PlanDatabase) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "gangmu-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try PlanDatabase(path: folder.appending(path: "plans.db").path)
    for text in texts {
      try database.add(try Self.converter.get().convert(Array(text.utf8), format: .text))
    }
    try body(database)
  }

  private static let simplified =
    "青石县2024年工作要点\n一、加强河道管护\n1.落实巡查责任。规范后勤服务，疏浚河道12公里。\n2.做好宣传。推行“田长制”，建设GIS平台。\n"
  private static let traditional =
    "鷺溪縣2024年工作要點\n一、發展產業\n1.規範市場秩序。開展後勤檢查。\n"

  @Test(
    "finds words of any length and script in texts of either",
    arguments: [
      ("巡查", [1]), ("河", [1, 1]), ("田长制", [1]), ("疏浚河道", [1]), ("规范后勤服务", [1]), ("规范", [1, 2]),
      ("規範", [1, 2]), ("後勤", [1, 2]), ("后勤", [1, 2]), ("市場秩序", [2]), ("市场秩序", [2]), ("gis", [1]),
      ("12", [1]), ("巡查 宣传", []), ("巡查 后勤", [1]), ("查责", [1]), ("不在", []), ("", []), ("，。", []),
      ("\"'*", []),
    ])
  func search(words: String, documents: [Int]) throws {
    try withDatabase([Self.simplified, Self.traditional]) { database in
      let found = try database.search(words)
      #expect(found.map(\.document).sorted() == documents)
    }
  }

  @Test("the text that was kept as it is is found too")
  func keptScript() throws {
    let converter = try Converter(options: ConversionOptions(script: .keep))
    try withDatabase([]) { database in
      try database.add(converter.convert(Array(Self.traditional.utf8), format: .text))
      let found = try database.search("规范")
      #expect(found.count == 1)
      let again = try database.search("規範")
      #expect(again.first?.title == "規範市場秩序")
    }
  }

  @Test("the published schema is the one that is made")
  func schema() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = URL(filePath: "/\(root)/schemas/database.sql")
    if ProcessInfo.processInfo.environment["GANGMU_RECORD"] == "1" {
      try Data(DatabaseSchema.text.utf8).write(to: file)
      Issue.record("recorded; read the difference, then run without GANGMU_RECORD")
    }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == DatabaseSchema.text)
  }
}
