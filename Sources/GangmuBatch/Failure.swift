internal import GangmuKit

/// Why a document has no product, as a record tells it.
package struct Failure: Error, Hashable, Sendable {
  /// The codes of `ConversionError`, and those of ``Code``.
  package var code: String
  package var message: String
  package var place: String?
  package var advice: String?

  /// What can go wrong around a conversion.
  package enum Code: String, CaseIterable, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// A record is no JSON object, or does not say what is to be converted.
    case badRecord
    /// An option of a record is not known or has no such value.
    case badOption
    /// The product has a name that the file system does not take.
    case unwritable
    /// The document took longer than it may.
    case timeLimit
    /// The program ended while it worked on the document.
    case crashed
  }

  package init(_ code: Code, _ message: String, place: String? = nil, advice: String? = nil) {
    self.code = code.rawValue
    self.message = message
    self.place = place
    self.advice = advice
  }

  package init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ConversionError:
      self.init(.unreadable, error.message, place: error.place, advice: error.advice)
      code = "\(error.code)"
    case let error as FileProblem:
      self.init(.unreadable, error.message, advice: error.advice)
    default: self.init(.unreadable, "\(error)")
    }
  }

  /// One line: what, where, what next.
  package var line: String {
    let sentence = message.hasSuffix(".") ? String(message.dropLast()) : message
    return sentence + (place.map { " (\($0))" } ?? "") + (advice.map { "; \($0)" } ?? "")
  }
}
