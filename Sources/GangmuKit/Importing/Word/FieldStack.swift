/// The fields that are open, of which the reader sees the result and not the code.
struct FieldStack {
  private enum Part {
    case code, result
  }

  private var open: [Part] = []
  private var codes = 0

  /// Whether what comes now belongs to the code of a field.
  var isInCode: Bool { codes > 0 }

  /// Reads a `w:fldChar`.
  mutating func read(_ type: String?) {
    switch type {
    case "begin":
      open.append(.code)
      codes += 1
    case "separate":
      guard open.last == .code else { return }
      open[open.count - 1] = .result
      codes -= 1
    case "end":
      if open.popLast() == .code { codes -= 1 }
    default: break
    }
  }

  /// A code that runs past its paragraph is one whose end was lost; it must not hide the rest.
  mutating func abandonCodes() {
    guard codes > 0 else { return }
    open.removeAll { $0 == .code }
    codes = 0
  }
}
