/// A place where a node may start, with the evidence that the search weighs.
package struct MarkerCandidate: Sendable {
  package enum Place: Sendable {
    /// At the start of a line.
    case line
    /// Inside a line, after the end of a sentence.
    case afterSentence
    /// Inside a line, with weaker signs.
    case inline
    /// Inside a paragraph whose line ends were lost, after the end of a sentence or a blank.
    case run
    /// Inside such a paragraph, right after a word: a heading has no full stop.
    case runAfterWord
  }

  package var marker: Marker
  /// What else the label may be: what a scanner may have misread.
  package var otherMarkers: [Marker] = []
  package var place: Place
  /// The index of the line that holds it.
  package var line: Int
  /// The number comes from the file's own list definition.
  package var isTrusted: Bool
  /// The file says that a node starts here.
  package var isConfirmed: Bool
  /// The line before seems to go on into this one, so that the marker only happens to stand at the
  /// start of a line.
  package var continuesSentence: Bool
  /// The line before was full and open: any word may have come to stand here.
  package var isWrapped = false
  /// Other lines start with this kind, which stands after a sentence here.
  package var startsLinesElsewhere = false
  /// It stands right after a word, and the next of its kind after a sentence of the same line.
  package var leadsList = false
  /// Its kind leads lists in several lines of the text.
  package var isGluedElsewhere = false
  /// It counts on from markers of its kind at the starts of other lines.
  package var countsOn = false
  /// Inside quotation marks or brackets that are still open.
  package var isEnclosed: Bool

  /// The marker that a reading chose.
  package func marker(of reading: MarkerReading) -> Marker {
    reading.option == 0 ? marker : otherMarkers[reading.option - 1]
  }
}
