internal import Digests
internal import FoundationEssentials
internal import GangmuKit

/// Converts one record after the other, for pipelines: JSON Lines in, JSON Lines out.
///
/// 1. Every line in gives one line out, in the same order, written before the next line is read.
/// 2. What fails is a record like the others; nothing that a line holds ends the work.
/// 3. Memory is that of one record; what is beyond the limit of one input is passed over.
/// 4. What a set of options costs, above all the dictionaries, is paid once.
package struct RecordWorker {
  private let prepare: ([String]) throws -> DocumentConversion
  private let lineLimit: Int
  private var prepared: [[String]: DocumentConversion] = [:]
  private var product: [UInt8] = []

  /// So many sets of options are kept ready; pipelines use one or two.
  private static let preparedSets = 8
  /// A buffer that a large document left is not kept for the small ones after it.
  private static let keptCapacity = 4 << 20

  /// - Parameters:
  ///   - inputLimit: The bytes of the largest document.
  ///   - prepare: Makes a conversion of the arguments of a record; throws when they are none.
  package init(inputLimit: Int, prepare: @escaping ([String]) throws -> DocumentConversion) {
    self.prepare = prepare
    // As base64, or as text that is escaped here and there, with some room for the other fields.
    lineLimit = max(inputLimit, inputLimit / 3 * 4) + (1 << 16)
  }

  /// Makes ready what records without options need.
  package mutating func warmUp() throws { _ = try conversion(for: []) }

  /// Goes on until the input ends.
  ///
  /// - Throws: ``FileProblem`` when the streams cannot be used any more.
  package mutating func run(from input: Descriptor, to output: Descriptor) throws {
    var lines = LineReader(input, limit: lineLimit)
    while let line = try lines.next() {
      switch line {
      case .line(let bytes):
        guard bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") })
        else { continue }
        try output.write(answer(to: bytes))
      case .tooLong:
        var failure = Failure(
          .badRecord, "The line has more than \(lineLimit) bytes.",
          advice: "hand large files over by path, or raise --limit inputBytes=…")
        failure.code = "limitExceeded"
        try output.write(Self.line(of: failure, id: nil))
      }
    }
  }

  /// The line, with its end, that answers a line.
  package mutating func answer(to line: ArraySlice<UInt8>) -> [UInt8] {
    var id: [UInt8]?
    var content: [UInt8]?
    do {
      let record = try WorkRecord(parsing: line, id: &id)
      let conversion = try conversion(for: record.arguments)
      product.removeAll(keepingCapacity: product.capacity <= Self.keptCapacity)
      let bytes = try Self.bytes(of: record, limit: conversion.limits.inputBytes)
      content = bytes
      let document = try conversion.convert(
        .file(bytes, name: record.name), into: &product)
      return self.line(of: document, id: id, as: conversion.product)
    } catch {
      return Self.line(of: Failure(error), id: id, content: content)
    }
  }

  private mutating func conversion(for arguments: [String]) throws -> DocumentConversion {
    if let known = prepared[arguments] { return known }
    let conversion = try prepare(arguments)
    if prepared.count >= Self.preparedSets { prepared.removeAll() }
    prepared[arguments] = conversion
    return conversion
  }

  private static func bytes(of record: WorkRecord, limit: Int) throws -> [UInt8] {
    switch record.content {
    case .path(let path): try Descriptor.reading(Array(path.utf8)).readAll(limit: limit)
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }

  // MARK: Lines

  private func line(
    of document: PlanDocument, id: [UInt8]?, as format: OutputFormat
  ) -> [UInt8] {
    var line = JSONLine()
    if let id { line.field("id", json: id) }
    line.field("status", "done")
    line.field("name", document.source.name)
    DocumentSummary(document).write(into: &line)
    switch format {
    // The exporter ends it with a line feed.
    case .jsonl: line.field("document", json: product.dropLast())
    case .docx: line.field("productBase64", Data(product).base64EncodedString())
    default: line.field("product", String(decoding: product, as: UTF8.self))
    }
    return line.closed() + [UInt8(ascii: "\n")]
  }

  /// - Parameter content: What could not be converted, if it could be read.
  private static func line(
    of failure: Failure, id: [UInt8]?, content: [UInt8]? = nil
  ) -> [UInt8] {
    var line = JSONLine()
    if let id { line.field("id", json: id) }
    if let content {
      line.field("sha256", SHA256.hexDigest(of: content))
      line.field("bytes", content.count)
    }
    failure.write(into: &line)
    return line.closed() + [UInt8(ascii: "\n")]
  }
}
