/// The stretches of a text of seven bits between the marks that switch its character sets.
struct EscapedRuns {
  /// What the bytes of a run are.
  enum Set: Hashable, Sendable {
    case ascii
    /// Pairs of the charset's EUC form without the high bits; the prefix makes EUC's shifts.
    case pairs(TextEncoding, prefix: [UInt8])
    /// Single bytes, half-width kana.
    case kana
  }

  struct Run: Hashable {
    var set: Set
    var bytes: Range<Int>
    /// What the run may be instead, when the mark before it is lost.
    var others: [Set] = []
  }

  private(set) var runs: [Run] = []
  /// How many marks were found.
  private(set) var markCount = 0

  /// What marks mean in a charset. `shift` waits for SO.
  private enum Meaning {
    case switchTo(Set)
    case shift(Set)
    case single(Set)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let marks: [(bytes: [UInt8], meaning: Meaning)]
  /// What SO begins.
  private var shifted: Set
  private var single: Set
  private var isDesignated: Bool
  /// What a run may be whose mark is lost.
  private let possible: [Set]
  private let endsAtLine: Bool
  private let usual: Set

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in encoding: TextEncoding) {
    self.bytes = bytes
    marks = Self.marks(of: encoding).map { (Array($0.0.utf8), $0.1) }
    endsAtLine = encoding != .iso2022JP
    usual = Self.usualSet(of: encoding)
    isDesignated = encoding != .iso2022CN
    possible = isDesignated ? [usual] : [usual, .pairs(.eucTW, prefix: [])]
    shifted = usual
    single = .pairs(.eucTW, prefix: [0x8E, 0xA2])
    run(range)
  }

  private static func usualSet(of encoding: TextEncoding) -> Set {
    switch encoding {
    case .iso2022JP: .pairs(.eucJP, prefix: [])
    case .iso2022KR: .pairs(.eucKR, prefix: [])
    default: .pairs(.gb18030, prefix: [])
    }
  }

  private static func marks(of encoding: TextEncoding) -> [(String, Meaning)] {
    let chinese = Set.pairs(.gb18030, prefix: [])
    let taiwanese = Set.pairs(.eucTW, prefix: [])
    switch encoding {
    case .hz:
      return [("~{", .switchTo(chinese)), ("~}", .switchTo(.ascii))]
    case .iso2022CN:
      return [
        ("\u{1B}$)A", .shift(chinese)), ("\u{1B}$)G", .shift(taiwanese)),
        ("\u{1B}$)E", .shift(chinese)),
        ("\u{1B}$*H", .single(.pairs(.eucTW, prefix: [0x8E, 0xA2]))),
      ]
    case .iso2022KR:
      return [("\u{1B}$)C", .shift(.pairs(.eucKR, prefix: [])))]
    case .iso2022JP:
      let japanese = Set.pairs(.eucJP, prefix: [])
      return [
        ("\u{1B}$B", .switchTo(japanese)), ("\u{1B}$@", .switchTo(japanese)),
        ("\u{1B}$(D", .switchTo(.pairs(.eucJP, prefix: [0x8F]))),
        ("\u{1B}(I", .switchTo(.kana)), ("\u{1B}(B", .switchTo(.ascii)),
        ("\u{1B}(J", .switchTo(.ascii)),
      ]
    default:
      return []
    }
  }

  private mutating func run(_ range: Range<Int>) {
    var set = Set.ascii
    var start = range.lowerBound
    var lineStart = start
    var position = start
    func close(at end: Int, isOrphan: Bool = false) {
      guard start < end else { return }
      // Where the mark that names the set is lost, the text decides.
      let isSure = set == .ascii ? !isOrphan : isDesignated
      runs.append(Run(set: set, bytes: start..<end, others: isSure ? [] : possible))
    }
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == 0x1B, position + 4 <= range.upperBound, bytes[position + 1] == 0x4E {
        // SS2: one character of the second set.
        close(at: position)
        runs.append(Run(set: single, bytes: position + 2..<position + 4))
        position += 4
        start = position
        continue
      }
      if let (length, next) = mark(at: position, range.upperBound) {
        // The end of a run that nothing began: its beginning was lost in this line.
        let isOrphan = next == .ascii && set == .ascii
        if isOrphan, lineStart > start {
          close(at: lineStart)
          start = lineStart
        }
        close(at: position, isOrphan: isOrphan)
        markCount += 1
        if let next { set = next }
        position += length
        start = position
        continue
      }
      position += 1
      guard byte == 0x0A else { continue }
      lineStart = position
      guard endsAtLine, set != .ascii else { continue }
      close(at: position - 1)
      start = position - 1
      set = .ascii
    }
    close(at: range.upperBound)
  }

  /// The length of the mark at a position, and the set that it begins; nil for none new.
  private mutating func mark(at position: Int, _ end: Int) -> (Int, Set?)? {
    switch bytes[position] {
    case 0x0E where usual != .pairs(.eucJP, prefix: []) && !isTilde: return (1, shifted)
    case 0x0F where usual != .pairs(.eucJP, prefix: []) && !isTilde: return (1, .ascii)
    case 0x1B, 0x7E: break
    default: return nil
    }
    for mark in marks where matches(mark.bytes, position, end) {
      switch mark.meaning {
      case .switchTo(let set): return (mark.bytes.count, set)
      case .shift(let set):
        shifted = set
        isDesignated = true
        return (mark.bytes.count, nil)
      case .single(let set):
        single = set
        return (mark.bytes.count, nil)
      }
    }
    return nil
  }

  private var isTilde: Bool { marks.first?.bytes.first == 0x7E }

  private func matches(_ mark: [UInt8], _ position: Int, _ end: Int) -> Bool {
    position + mark.count <= end && mark.indices.allSatisfy { bytes[position + $0] == mark[$0] }
  }
}
