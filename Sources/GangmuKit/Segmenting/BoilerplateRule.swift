/// A kind of line that a site prints around every text.
///
/// Rules are read on a folded line without blanks, and only before the title and after the last
/// content line (`§4.1` of the field's description of web residue).
package struct BoilerplateRule: Sendable {
  package enum Place: Sendable {
    case head, foot, either
  }

  /// What a line must look like; one of these is enough.
  package struct Form: Sendable {
    /// The line starts with one of these.
    package var starts: [String] = []
    /// The line is one of these and nothing else, but for brackets around it.
    package var wholes: [String] = []
    /// A colon or bracket must follow the start, so that it is a label.
    package var isLabel = false
    /// The line starts with one of these, a number follows, and at most a measure after it.
    package var counts: [String] = []
    /// The line holds one of these.
    package var contains: [String] = []
    /// The line holds the parts of one of these, which … divides, at most twenty characters apart.
    package var sequences: [String] = []
    /// The whole line is of this shape.
    package var shape: Shape?
  }

  package enum Shape: Sendable {
    /// `1 2 3 4`, `[1][2][3]`: the numbers of pages in a row, from 1.
    case pageRow
    /// A date as sites print it, with a time or without, and nothing else.
    case webDate
    /// The name of a file, and nothing else.
    case fileName
  }

  package var name: String
  package var place: Place
  package var form: Form
  package var maximumLength: Int
  /// What follows to the end of the file is of the same kind.
  package var endsContent: Bool
  package var examples: [String]
  /// Lines that must stay.
  package var counterExamples: [String]

  package init(
    _ name: String, _ place: Place, _ form: Form, upTo maximumLength: Int,
    endsContent: Bool = false, examples: [String], counterExamples: [String]
  ) {
    self.name = name
    self.place = place
    self.form = form
    self.maximumLength = maximumLength
    self.endsContent = endsContent
    self.examples = examples
    self.counterExamples = counterExamples
  }

  func holds(at place: Place) -> Bool { self.place == place || self.place == .either }
}
