internal import Digests
internal import FoundationEssentials
internal import GangmuKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a worker does with one document: reads it, looks whether it is done already, converts it, and
/// puts the product in its place.
struct DocumentWork {
  let conversion: DocumentConversion
  /// Everything that decides about a result beside the content and the name.
  let fingerprint: String
  let store: ProductStore
  /// What an earlier run left; nil when it is not to be asked.
  let index: JournalIndex?
  /// Tells what would be done, and does nothing.
  let isDryRun: Bool

  /// - Parameter entry: The document's place in an archive; 0 for a file.
  /// - Throws: ``FileProblem`` when no document can be finished any more.
  func message(
    _ content: DocumentContent, label: String, entry: Int
  ) throws(FileProblem) -> WorkerMessage {
    if index != nil {
      let key = identity(ofDigest: SHA256.hexDigest(of: content.bytes), content).key
      if let known = try earlier(key: key, label: label, entry: entry) { return known }
    }
    if isDryRun { return preview(content, label: label, entry: entry) }
    let start = Self.processorTime
    do {
      var product: [UInt8] = []
      let document = try conversion.convert(content, into: &product)
      let (id, key) = identity(ofDigest: document.source.sha256, content)
      let place = try put(product, label: label)
      let hasWarnings = document.diagnostics.contains {
        $0.severity == .error || $0.severity == .warning
      }
      var facts = JSONLine()
      facts.field("id", id)
      facts.field("status", "done")
      DocumentSummary(document).write(into: &facts)
      facts.field("outputBytes", product.count)
      facts.field("time", TimeClass(seconds: Self.processorTime - start).rawValue)
      let record = JournalRecord(
        key: key, product: place, size: product.count, checksum: Checksum(product).value,
        label: label, facts: facts.inside)
      return .record(
        entry: entry, hasWarnings ? .doneWithWarnings : .done, body: record.body[...])
    } catch let problem as FileProblem {
      throw problem
    } catch {
      return failure(
        Failure(error), label: label, entry: entry, bytes: content.bytes.count,
        sha256: SHA256.hexDigest(of: content.bytes))
    }
  }

  /// What a document is known by: content and options make the id, the name with it the key.
  private func identity(
    ofDigest digest: String, _ content: DocumentContent
  ) -> (id: String, key: String) {
    func half(_ text: String) -> String {
      String(SHA256.hexDigest(of: Array(text.utf8)).prefix(32))
    }
    let id = half("\(digest)\n\(fingerprint)")
    return (id, half("\(id)\n\(content.circumstances)"))
  }

  /// The answer for a document that has no product.
  func failure(
    _ failure: Failure, label: String, entry: Int, bytes: Int? = nil, sha256: String? = nil
  ) -> WorkerMessage {
    .record(
      entry: entry, .failed,
      body: JournalRecord(failure, label: label, bytes: bytes, sha256: sha256).body[...])
  }

  /// - Throws: ``FileProblem`` when nothing can be written any more, ``Failure`` when this product
  ///   cannot.
  private func put(_ product: [UInt8], label: String) throws -> JournalRecord.Product {
    do throws(FileProblem) {
      return try store.store(product, of: label)
    } catch {
      guard error.isOfThisFileAlone else { throw error }
      throw Failure(.unwritable, "The product cannot be written: \(error.message)")
    }
  }

  // MARK: Earlier runs

  private func earlier(
    key: String, label: String, entry: Int
  ) throws(FileProblem) -> WorkerMessage? {
    guard let index else { return nil }
    for found in index.entries(key: key, label: label) {
      let record = found.record
      let status: WorkerMessage.Status = record.hasWarnings ? .doneWithWarnings : .done
      let isInPlace = isInPlace(record, label: label)
      if record.label == label, isInPlace, store.isWhole(record, isSettled: found.isSettled) {
        return .unchanged(
          entry: entry, status, offset: found.place.offset, length: found.place.length)
      }
      if !isDryRun, let bytes = store.bytes(of: record) {
        var moved = record
        moved.label = label
        if !isInPlace { moved.product = try store.store(bytes, of: label) }
        return .record(entry: entry, status, body: moved.body[...])
      }
    }
    return nil
  }

  /// Whether the product is where that of a document with this label goes.
  private func isInPlace(_ record: JournalRecord, label: String) -> Bool {
    switch (record.product, store.outputPath(of: label)) {
    case (.file(let path), let place?): path == place
    case (.spool, nil): true
    default: false
    }
  }

  // MARK: Telling

  private func preview(
    _ content: DocumentContent, label: String, entry: Int
  ) -> WorkerMessage {
    let bytes = content.bytes
    let kind =
      OldWordFormat.recognize(bytes)?.rawValue
      ?? InputFormat.recognize(bytes, name: content.name)?.rawValue
    guard let kind else {
      let kind = InputFormat.unsupportedKind(of: bytes) ?? "of a kind that is not known"
      return failure(
        Failure(ConversionError(.unsupportedFormat, "The file is \(kind)")), label: label,
        entry: entry)
    }
    let record = JournalRecord(
      key: "", product: store.outputPath(of: label).map { .file($0) } ?? .none, size: bytes.count,
      label: label, facts: Array(kind.utf8))
    return .record(entry: entry, .done, body: record.body[...])
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How long a document took its worker, in processor time and so coarse that the next run says the
/// same: it is the one thing in the manifest that is measured.
package enum TimeClass: String, CaseIterable, Sendable {
  case underOneSecond = "<1s"
  case underTenSeconds = "<10s"
  case underOneMinute = "<60s"
  case overOneMinute = ">60s"

  init(seconds: Double) {
    switch seconds {
    case ..<1: self = .underOneSecond
    case ..<10: self = .underTenSeconds
    case ..<60: self = .underOneMinute
    default: self = .overOneMinute
    }
  }
}

extension JournalRecord {
  /// Of a document that has no product.
  init(_ failure: Failure, label: String, bytes: Int? = nil, sha256: String? = nil) {
    var facts = JSONLine()
    facts.field("sha256", sha256)
    facts.field("bytes", bytes)
    failure.write(into: &facts)
    self.init(key: "", product: .none, label: label, facts: facts.inside)
  }

  /// Of a document that is as an earlier run left it, in a plan.
  init(unchanged label: String) {
    self.init(key: "", product: .none, label: label, facts: Array("unchanged".utf8))
  }

  /// What would be done, for a person.
  var planLine: String {
    if facts.first == UInt8(ascii: ",") || facts.contains(UInt8(ascii: "{")) {
      return "fails\t\(label): \(failureLine)"
    }
    let kind = String(decoding: facts, as: UTF8.self)
    if case .file(let path) = product { return "\(kind)\t\(label) → \(path)" }
    return "\(kind)\t\(label)"
  }

  /// Why there is no product, for a person.
  var failureLine: String {
    struct Facts: Decodable {
      struct Problem: Decodable {
        var code: String
        var message: String
        var place: String?
        var advice: String?
      }
      var error: Problem
    }
    let json = [UInt8(ascii: "{")] + facts + [UInt8(ascii: "}")]
    guard let error = try? JSONDecoder().decode(Facts.self, from: Data(json)).error else {
      return "failed"
    }
    return Failure(
      .unreadable, error.message, place: error.place, advice: error.advice
    ).line
  }

  var hasWarnings: Bool {
    // The counts of the diagnostics, as ``DocumentSummary`` writes them.
    let clean = Array(#""diagnostics":{"error":0,"warning":0,"#.utf8)
    return facts.firstRange(of: clean) == nil
  }
}

extension FileProblem {
  /// Whether other files can be written nevertheless: the name is what the system does not like.
  var isOfThisFileAlone: Bool {
    [ENAMETOOLONG, EISDIR, ENOTDIR, ELOOP, EILSEQ, EINVAL].contains(code)
  }
}
