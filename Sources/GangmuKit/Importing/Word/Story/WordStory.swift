/// A paragraph of a story with what its layout says.
struct WordParagraph {
  /// From 1, in the order of the part.
  var index = 0
  var style: ResolvedStyle
  var properties = ParagraphProperties()
  /// The text; a line feed stands for each soft break.
  var text: [Unicode.Scalar] = []
  var runs: [WordRun] = []
  var marks: [StoryMark] = []
  var label: ListLabel?
  var problems: [NumberingProblem] = []
  /// It is a line of a table of contents.
  var isContents = false
  /// It shows the number of a page.
  var hasPageNumber = false
  /// The tracked change of its end, as a place in the story's list.
  var revision: Int?
  /// The paragraph behind it goes on in its line and as its part (a style separator).
  var leads = false
}

/// A stretch of a paragraph's text in one format.
struct WordRun {
  /// Where the stretch ends in the paragraph's text.
  var end: Int
  /// The paragraph and its run that the stretch stands in, each from 1.
  var paragraph: Int
  var number: Int
  /// How many characters of the run stand before the stretch.
  var offset: Int
  var format: CharacterFormat
  /// The tracked changes of the text and of its format, as places in the story's list.
  var revision: Int?
  var formatRevision: Int?
}

/// What a run's characters look like, styles included.
struct CharacterFormat: Hashable {
  var isBold = false
  var isHidden = false
  var isRed = false
  var halfPoints: Int?
  var font: String?
  var boldOrigin = BlockStyle.Origin.document
  var sizeOrigin = BlockStyle.Origin.document
  var fontOrigin = BlockStyle.Origin.document
}

/// Something at a place of a paragraph's text that is no text of it.
enum StoryMark {
  /// Text that is seen and left out by an edit of this rule.
  case removal(Range<Int>, rule: String)
  /// The mark of a note: where it stands, or will stand as soon as it is numbered.
  case note(NoteKind, id: Int, Range<Int>, isNumbered: Bool)
  case commentStart(id: Int, at: Int)
  case commentEnd(id: Int, at: Int)
  case comment(id: Int, at: Int)
  case hidden(String, at: Int)
  case object(String, at: Int)
}

enum NoteKind {
  case footnote, endnote
}

struct WordTable {
  var rows: [WordRow] = []
  var style: String?
  /// Whether its own lines are drawn; nil when only its style says.
  var hasBorders: Bool?
}

struct WordRow {
  var cells: [WordCell] = []
  var isDeleted = false
  /// The file repeats it at the top of each page.
  var isHeader = false
  /// Columns that it leaves free at its ends.
  var columnsBefore = 0
  var columnsAfter = 0
  var revision: Int?
}

struct WordCell {
  var items: [StoryItem] = []
  /// How many columns it covers.
  var span = 1
  /// It is covered by the cell above, or by the one before.
  var continuesAbove = false
  var continuesBefore = false
  var isDeleted = false
  var hasBorders = false
  var revision: Int?
}

enum StoryItem {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// A tracked change as the file tells it, before its place in the text is known.
struct StoryRevision {
  var kind: Revision.Kind
  var author: String?
  var date: String?
}

/// What has been read of one story: the text of a document, of a note, of a header.
struct WordStory {
  var items: [StoryItem] = []
  var revisions: [StoryRevision] = []
  var sections: [WordSection] = []
  var hasFootnotes = false
  var hasEndnotes = false
  var hasComments = false
  /// Other documents that are embedded as text, which nobody reads here.
  var embeddedDocuments = 0
}

/// The settings of a section that say what stands around its text.
struct WordSection {
  enum Page {
    case usual, first, even
  }

  struct Reference {
    var page: Page
    /// The id of the relationship that leads to the part.
    var relationship: String
  }

  var headers: [Reference] = []
  var footers: [Reference] = []
  var hasFirstPage = false
  var footnoteNumbers: NumberFormat?
  var endnoteNumbers: NumberFormat?
}
