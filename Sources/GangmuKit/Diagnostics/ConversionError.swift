/// Why an input could not be read at all, where, and what to do about it.
public struct ConversionError: Error, Hashable, Sendable {
  /// A stable name for the situation. New codes are additions.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Name: String {
      case unsupportedFormat, encrypted, damaged, limitExceeded, forbiddenMarkup, dictionary
      case invalidResult, invalidOutline
    }

    private let name: Name
    private init(_ name: Name) { self.name = name }
    public var description: String { name.rawValue }

    /// The bytes are of a kind that no importer reads.
    public static let unsupportedFormat = Code(.unsupportedFormat)
    /// The file is protected by a password.
    public static let encrypted = Code(.encrypted)
    /// The container or a part that everything depends on cannot be read.
    public static let damaged = Code(.damaged)
    /// A limit of ``ImportLimits`` is passed.
    public static let limitExceeded = Code(.limitExceeded)
    /// A part holds markup that is refused for safety, such as a document type declaration.
    public static let forbiddenMarkup = Code(.forbiddenMarkup)
    /// The dictionaries of OpenCC are missing or broken.
    public static let dictionary = Code(.dictionary)
    /// A JSON result is not one of ours or contradicts itself.
    public static let invalidResult = Code(.invalidResult)
    /// A line of an outline file is no pattern (``OutlineStyle``).
    public static let invalidOutline = Code(.invalidOutline)
  }

  public var code: Code
  /// What happened, one sentence.
  public var message: String
  /// Where: a part of the container, a byte position, a field.
  public var place: String?
  /// What to do next.
  public var advice: String?

  public init(_ code: Code, _ message: String, place: String? = nil, advice: String? = nil) {
    self.code = code
    self.message = message
    self.place = place
    self.advice = advice
  }
}

extension ConversionError: CustomStringConvertible {
  /// One line: what, where, what next.
  public var description: String {
    let sentence = message.hasSuffix(".") ? String(message.dropLast()) : message
    let location = place.map { " (\($0))" } ?? ""
    let next = advice.map { "; \($0)" } ?? ""
    return sentence + location + next
  }
}
