import GangmuKit
import Testing

@Suite("Data package")
struct DataPackageTests {
  @Test("rows that are taken as they come make the same files", arguments: [false, true])
  func pieces(excel: Bool) throws {
    let documents = [FullSample.document, SampleDocuments.empty, FullSample.document]
    var whole = DataPackage(excel: excel)
    documents.forEach { whole.add($0) }
    var streamed = DataPackage(excel: excel)
    var files: [String: [UInt8]] = [:]
    func take() {
      for piece in streamed.takeRows() { files[piece.name, default: []] += piece.bytes }
    }
    take()
    for document in documents {
      streamed.add(document)
      take()
    }
    #expect(streamed.takeRows().isEmpty)
    #expect(whole.files[0] == streamed.description)
    for file in whole.files.dropFirst() { #expect(files[file.name] == file.bytes) }
  }
}
