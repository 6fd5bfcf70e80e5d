import Markup

/// Fields: their results are text, their codes are not, and some numbers have to be worked out.
extension WordStoryReader {
  func readField(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .fldChar:
      if attributes.has("fldCharType", "begin") {
        fields.begin(in: paragraph.content.index)
      } else if attributes.has("fldCharType", "separate") {
        fields.separate(at: paragraph.content.text.count)
      } else if attributes.has("fldCharType", "end") {
        closeField()
      }
    case .fldSimple:
      fields.beginSimple(
        attributes["instr"] ?? "", in: paragraph.content.index, at: paragraph.content.text.count)
    case .instrText, .delInstrText: isInInstruction = fields.isInCode
    default: readForm(element, attributes)
    }
  }

  private func readForm(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    let number = attributes.integer("val")
    let isOn = attributes.isOn()
    switch element {
    case .checkBox: fields.changeForm { $0.isCheckBox = true }
    case .checked: fields.changeForm { $0.isChecked = isOn }
    case .defaultValue:
      fields.changeForm { form in
        if form.isCheckBox { form.isChecked = isOn } else { form.choice = number ?? 0 }
      }
    case .result: fields.changeForm { $0.choice = number ?? 0 }
    case .listEntry:
      let entry = attributes["val"] ?? ""
      fields.changeForm { if $0.choices.count < 100 { $0.choices.append(entry) } }
    default: break
    }
  }

  func closeField() {
    guard let field = fields.end(), !fields.isInCode else { return }
    if field.code.isPageNumber { paragraph.content.hasPageNumber = true }
    guard field.paragraph == paragraph.content.index else { return }
    let start = field.resultStart ?? paragraph.content.text.count
    if start < paragraph.content.text.count {
      fieldNumbers.see(field.code, result: Array(paragraph.content.text[start...]))
    } else {
      appendResult(of: field)
    }
  }

  /// What Word shows for a field whose result the file leaves out.
  private func appendResult(of field: FieldStack.Field) {
    if let text = field.form.text {
      paragraph.append(Array(text.unicodeScalars))
      return
    }
    switch field.code.name {
    case "SEQ": paragraph.append(fieldNumbers.sequence(field.code))
    case "LISTNUM": paragraph.append(listNumber(field.code))
    case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT":
      paragraph.append(fieldNumbers.paragraphNumber(field.code))
    case "EQ":
      let equation = EquationField(field.code.arguments)
      paragraph.append(equation.text)
      if !equation.gloss.isEmpty {
        paragraph.addApart(equation.gloss, rule: SourceRemoval.gloss)
      }
    case "SYMBOL": appendSymbol(field.code)
    case "MACROBUTTON", "GOTOBUTTON":
      // The words behind the macro's name are what is shown.
      let words = field.code.arguments.drop { $0 != " " }.dropFirst()
      paragraph.append(Array(words))
    default: break
    }
  }

  /// A field without a list of its own takes the list of its paragraph.
  private func listNumber(_ code: FieldCode) -> [Unicode.Scalar] {
    resolveLabel(of: &paragraph)
    let hasName = code.words.first.map { !$0.hasPrefix("\\") } ?? false
    let level = code.value(of: "\\l").flatMap { Int($0) }.map { $0 - 1 }
    if !hasName,
      let label = labeller.fieldLabel(
        in: paragraph.content.properties, style: paragraph.content.style, level: level)
    {
      return label
    }
    return fieldNumbers.listNumber(code)
  }

  private func appendSymbol(_ code: FieldCode) {
    guard let word = code.words.first else { return }
    let number =
      word.lowercased().hasPrefix("0x") ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word)
    guard let number else { return }
    let sign = SymbolFont.scalar(number, font: code.value(of: "\\f")) ?? Unicode.Scalar(number)
    if let sign { paragraph.append(sign) }
  }
}
