import GangmuBatch
import GangmuKit

/// What a batch makes of `--to`: a tree of files, or one store of all.
struct BatchProduct {
  /// What a worker makes of each document.
  let format: OutputFormat
  let kind: ProductStore.Kind
  private let collection: CollectionFormat?

  init(_ product: ProductKind) {
    switch product {
    case .files(let format):
      self.format = format
      kind = format.canBeGathered ? .spool : .tree(suffix: format.fileExtension)
      collection = nil
    case .collection(let collection):
      format = .jsonl
      kind = .spool
      self.collection = collection
    }
  }

  /// What makes the store; nil for a tree.
  func store(in folder: RunFolder, excel: Bool) -> (() throws -> any StoreBuilder)? {
    guard kind == .spool else { return nil }
    if let collection {
      return { try CollectionBuilder(collection, folder, excel: excel) }
    }
    let name = format == .jsonl ? "documents.jsonl" : format.fileExtension
    return { try LinesBuilder(folder, name: name) }
  }
}

/// A store out of the results of all documents.
private struct CollectionBuilder: StoreBuilder {
  let name: String
  private let format: CollectionFormat
  private let draft: String
  private let place: String
  private var product: CollectionProduct

  init(_ format: CollectionFormat, _ folder: RunFolder, excel: Bool) throws {
    self.format = format
    name = format == .sqlite ? "documents.sqlite" : format.rawValue
    draft = String(decoding: folder.drafts, as: UTF8.self).appendingPath(name)
    place = String(decoding: folder.output, as: UTF8.self).appendingPath(name)
    product = try CollectionProduct(format, at: draft, excel: excel)
  }

  mutating func add(_ result: [UInt8]) throws { try product.add(PlanDocument(json: result)) }

  mutating func finish() throws {
    try product.finish()
    switch format {
    case .sqlite: try FileAccess.move(draft, to: place)
    case .datapackage:
      try FileAccess.createDirectory(place)
      // The description last, which names the tables.
      let files = try FileAccess.files(below: draft)
      for file in files.filter({ $0.hasSuffix(".csv") }) + files.filter({ !$0.hasSuffix(".csv") }) {
        try FileAccess.move(file, to: place.appendingPath(file.nameOfPath))
      }
    }
  }
}
