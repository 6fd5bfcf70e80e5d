/// The stretches of a text that are to be converted, where clauses that are Traditional already
/// stay: a converter from Simplified would take 干 in 干擾 for 幹.
///
/// A clause without a character that tells goes with the clause before it in its line, or else with
/// the first that tells.
struct TraditionalClauses {
  private let kinds: UnsafePointer<UInt8>
  private let body: (_ start: Int, _ end: Int) -> Void
  /// Where the stretch begins that is to be converted; nil in what stays.
  private var stretch: Int?
  private var clause = 0
  private var seen: UInt8 = 0
  /// Whether the clauses before in the line stay; nil as long as none told.
  private var lineStays: Bool?
  private var line = 0

  private static let simplified = 1 << LetterKinds.Kind.simplified.rawValue
  private static let traditional = 1 << LetterKinds.Kind.traditional.rawValue

  /// - Parameters:
  ///   - kinds: By code.
  ///   - body: Gets each stretch that is to be converted.
  static func forEachOther(
    in codes: UnsafePointer<UInt16>, from start: Int, to end: Int, kinds: UnsafePointer<UInt8>,
    _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      var clauses = TraditionalClauses(kinds: kinds, body: body)
      (clauses.clause, clauses.line, clauses.stretch) = (start, start, start)
      for position in start..<end {
        let kind = kinds[Int(codes[position])]
        if kind < LetterKinds.Kind.mark.rawValue {
          clauses.seen |= 1 << kind
        } else {
          clauses.endClause(at: position)
          if kind == LetterKinds.Kind.lineEnd.rawValue { clauses.endLine(at: position) }
        }
      }
      clauses.endClause(at: end)
      if let stretch = clauses.stretch { body(stretch, end) }
    }
  }

  private init(kinds: UnsafePointer<UInt8>, body: @escaping (Int, Int) -> Void) {
    self.kinds = kinds
    self.body = body
  }

  @inline(__always)
  private mutating func endClause(at position: Int) {
    defer {
      clause = position
      seen = 0
    }
    let tells = Int(seen) & (Self.simplified | Self.traditional)
    guard tells != 0 else { return }
    let stays = tells == Self.traditional
    guard stays != (lineStays ?? false) else {
      lineStays = stays
      return
    }
    // The first clause that tells speaks for those before it in the line.
    let change = lineStays == nil ? line : clause
    lineStays = stays
    if stays {
      if let stretch, stretch < change { body(stretch, change) }
      stretch = nil
    } else {
      stretch = change
    }
  }

  @inline(__always)
  private mutating func endLine(at position: Int) {
    lineStays = nil
    line = position
    if stretch == nil { stretch = position }
  }
}
