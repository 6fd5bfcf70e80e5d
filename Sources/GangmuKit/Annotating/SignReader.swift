/// Reads one kind of thing from a folded text, fed with the characters that can mean something to
/// it. A document's characters are classed once, for all readers together (``TextSigns``).
protocol SignReader {
  associatedtype Reading

  /// Every character that the reader has to see.
  static var signs: ScalarSet { get }
  /// The class of those characters in ``TextSigns``.
  static var kind: SignKinds { get }

  var text: [Unicode.Scalar] { get }

  /// What the stretch held, in the order of the text, once it has ended.
  var readings: [Reading] { get }

  /// Starts on a new stretch of text, and forgets the last one. Nothing outside it is read.
  mutating func begin(_ range: Range<Int>)

  /// Takes in one of ``signs``. Positions come in the order of the text, each once.
  mutating func read(at position: Int)

  /// Settles what the stretch held.
  mutating func end()
}

extension SignReader {
  /// What a range holds.
  func readings(in range: Range<Int>) -> [Reading] {
    var reader = self
    reader.begin(range)
    for position in range where Self.signs.contains(text[position]) { reader.read(at: position) }
    reader.end()
    return reader.readings
  }

  /// Reads a range by the signs that were found before.
  mutating func read(_ range: Range<Int>, _ signs: TextSigns, _ places: Range<Int>) {
    begin(range)
    signs.feed(places, of: Self.kind) { read(at: $0) }
    end()
  }

  mutating func end() {}
}

/// The state of a reader that goes from left to right, each reading starting after the end of the
/// one before.
struct SignScan<Reading: Sendable>: Sendable {
  fileprivate(set) var range = 0..<0
  /// Where the next reading may start.
  var next = 0
  fileprivate var found: [Reading] = []

  mutating func keep(_ reading: Reading, to end: Int) {
    found.append(reading)
    next = end
  }
}

/// A reader with nothing more to remember than where it stands and what it found.
protocol ScanningReader: SignReader where Reading: Sendable {
  var scan: SignScan<Reading> { get set }
}

extension ScanningReader {
  mutating func begin(_ range: Range<Int>) {
    scan.range = range
    scan.next = range.lowerBound
    scan.found.forget()
  }

  var readings: [Reading] { scan.found }
}

extension Array {
  /// Empties an array that will be filled again; what is empty already costs nothing.
  mutating func forget() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

/// Classes of characters, one for each reader.
struct SignKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let citation = SignKinds(rawValue: 1 << 0)
  static let placeholder = SignKinds(rawValue: 1 << 1)
  static let target = SignKinds(rawValue: 1 << 2)
  static let deadline = SignKinds(rawValue: 1 << 3)
  static let point = SignKinds(rawValue: 1 << 4)
  static let slogan = SignKinds(rawValue: 1 << 5)
  static let organization = SignKinds(rawValue: 1 << 6)
  static let reference = SignKinds(rawValue: 1 << 7)
  static let balance = SignKinds(rawValue: 1 << 8)

  /// What a text only mentions.
  static let mention: SignKinds = [.point, .slogan, .organization, .reference]
}
