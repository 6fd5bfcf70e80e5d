/// The fields that are open, of which a reader sees the result and not the code.
struct FieldStack {
  struct Field {
    var code = FieldCode()
    var isInCode = true
    /// Where the result starts in its paragraph.
    var resultStart: Int?
    /// The paragraph that it began in.
    var paragraph: Int
    /// A field in a single element, which no sign closes.
    var isSimple = false
    /// What a form field holds, where that is not in its result.
    var form = FormField()
  }

  /// Fields inside fields beyond this are not kept apart any more. Word allows 20.
  private static let deepest = 64

  private(set) var open: [Field] = []
  private var codes = 0
  private(set) var contentsCount = 0

  /// Whether what comes now belongs to the code of a field.
  var isInCode: Bool { codes > 0 }
  /// Whether what comes now is a table of contents.
  var isInContents: Bool { contentsCount > 0 }

  mutating func begin(in paragraph: Int) {
    open.append(Field(paragraph: paragraph))
    codes += 1
  }

  mutating func beginSimple(_ code: String, in paragraph: Int, at position: Int) {
    var field = Field(isInCode: false, resultStart: position, paragraph: paragraph, isSimple: true)
    field.code.append(code)
    if field.code.isContents { contentsCount += 1 }
    open.append(field)
  }

  mutating func separate(at position: Int) {
    guard let last = open.indices.last, open[last].isInCode else { return }
    open[last].isInCode = false
    open[last].resultStart = position
    codes -= 1
    if open[last].code.isContents { contentsCount += 1 }
  }

  /// The field that ends; nil when none is open.
  mutating func end() -> Field? {
    guard let field = open.popLast() else { return nil }
    if field.isInCode { codes -= 1 } else if field.code.isContents { contentsCount -= 1 }
    return field
  }

  mutating func appendCode(_ text: Span<UInt8>) {
    guard let last = open.indices.last, open[last].isInCode, last < Self.deepest else { return }
    open[last].code.append(utf8: text)
  }

  mutating func changeForm(_ change: (inout FormField) -> Void) {
    if let last = open.indices.last { change(&open[last].form) }
  }

  /// A code that runs past its paragraph is one whose end was lost; it must not hide the rest.
  mutating func abandonCodes() {
    guard codes > 0 else { return }
    open.removeAll { $0.isInCode }
    codes = 0
  }
}

/// The state of a check box or a drop-down list, which Word draws from it.
struct FormField {
  var isCheckBox = false
  var isChecked = false
  var choices: [String] = []
  var choice = 0

  var text: String? {
    if isCheckBox { return isChecked ? "☒" : "☐" }
    return choices.indices.contains(choice) ? choices[choice] : choices.first
  }
}
