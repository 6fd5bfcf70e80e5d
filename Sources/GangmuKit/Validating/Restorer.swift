/// Rebuilds the source text from a result alone: what was set aside as it was, and what was
/// normalised with every edit undone.
public struct Restorer {
  /// - Returns: The source text to which all positions of the result refer.
  /// - Throws: ``ConversionError`` with code `invalidResult` when the ranges leave a gap, overlap or
  ///   run backwards, when an edit does not fit the text it speaks of, or when a length is wrong.
  public static func restore(_ document: PlanDocument) throws -> [Unicode.Scalar] {
    var restorer = try Restorer(edits: document.edits)
    let pieces = pieces(of: document)
    for piece in pieces { try restorer.append(piece) }
    try restorer.requireEnd(at: document.source.scalars)
    return restorer.source
  }

  private struct Piece {
    var range: SourceRange
    var text: String
    var isDiscarded: Bool
    var place: String
  }

  private var source: [Unicode.Scalar] = []
  private let edits: [Edit]
  /// The first edit that may lie in the next piece.
  private var nextEdit = 0

  private static func pieces(of document: PlanDocument) -> [Piece] {
    let owned = document.owners.map {
      Piece(range: $0.range, text: $0.text, isDiscarded: false, place: $0.place)
    }
    let discarded = document.discarded.enumerated().map { index, discard in
      Piece(
        range: discard.range, text: discard.text, isDiscarded: true, place: "/discarded/\(index)")
    }
    return (owned + discarded).sorted { $0.range < $1.range }
  }

  private init(edits: [Edit]) throws {
    var position = 0
    for (index, edit) in edits.enumerated() {
      let place = "/edits/\(index)"
      guard edit.range.start >= position, edit.range.end >= edit.range.start else {
        throw Self.contradiction("The edits overlap or are not in order.", at: place)
      }
      guard edit.before.unicodeScalars.count == edit.range.count else {
        throw Self.contradiction("An edit's range is not as long as its 'before'.", at: place)
      }
      position = edit.range.end
    }
    self.edits = edits
  }

  private mutating func append(_ piece: Piece) throws {
    guard piece.range.start == source.count, piece.range.end >= piece.range.start else {
      let problem = piece.range.start > source.count ? "leave a gap" : "overlap"
      throw Self.contradiction(
        "The ranges \(problem) at position \(source.count).", at: piece.place)
    }
    if piece.isDiscarded {
      source.append(contentsOf: piece.text.unicodeScalars)
    } else {
      try appendUndoingEdits(piece)
    }
    guard source.count == piece.range.end else {
      throw Self.contradiction("The text is not as long as its range.", at: piece.place)
    }
  }

  private mutating func appendUndoingEdits(_ piece: Piece) throws {
    var rest = piece.text.unicodeScalars[...]
    while nextEdit < edits.count, edits[nextEdit].range.end <= piece.range.end {
      let edit = edits[nextEdit]
      guard edit.range.start >= source.count else {
        throw Self.contradiction("An edit lies outside the text.", at: "/edits/\(nextEdit)")
      }
      let unchanged = rest.prefix(edit.range.start - source.count)
      source.append(contentsOf: unchanged)
      rest = rest[unchanged.endIndex...]
      let after = edit.after.unicodeScalars
      // An insertion between two parts is in the text of one of them; this is not the one.
      if edit.range.start == piece.range.end, edit.range.isEmpty, !rest.starts(with: after) {
        return
      }
      guard source.count == edit.range.start, rest.starts(with: after) else {
        throw Self.contradiction(
          "The text of \(piece.place) does not hold what the edit put there.",
          at: "/edits/\(nextEdit)")
      }
      rest = rest.dropFirst(after.count)
      source.append(contentsOf: edit.before.unicodeScalars)
      nextEdit += 1
    }
    source.append(contentsOf: rest)
  }

  private func requireEnd(at length: Int) throws {
    guard source.count == length else {
      throw Self.contradiction(
        "The ranges end at position \(source.count), the source text at \(length).",
        at: "/source/scalars")
    }
    guard nextEdit == edits.count else {
      throw Self.contradiction("An edit lies in no part of the text.", at: "/edits/\(nextEdit)")
    }
  }

  private static func contradiction(_ message: String, at place: String) -> ConversionError {
    ConversionError(
      .invalidResult, message, place: place,
      advice: "convert the source again; a result cannot be edited by hand in its ranges")
  }
}
