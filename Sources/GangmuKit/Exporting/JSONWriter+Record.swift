/// What was seen and done on the way: tables, discards, edits, diagnostics.
extension JSONWriter {
  mutating func table(_ table: Table) {
    object {
      $0.range(table.range)
      $0.list("rows", table.rows) {
        $0.array($1) { writer, cell in
          writer.object {
            $0.field("text", cell.text)
            $0.range(cell.range)
          }
        }
      }
    }
  }

  mutating func discard(_ discard: Discard) {
    object {
      $0.range(discard.range)
      $0.field("text", discard.text)
      $0.field("reason", discard.reason.rawValue)
      $0.field("rule", discard.rule)
    }
  }

  mutating func edit(_ edit: Edit) {
    object {
      $0.range(edit.range)
      $0.field("before", edit.before)
      $0.field("after", edit.after)
      $0.field("rule", edit.rule)
    }
  }

  mutating func diagnostic(_ diagnostic: Diagnostic) {
    object {
      $0.field("code", diagnostic.code.rawValue)
      $0.field("severity", diagnostic.severity.rawValue)
      $0.field("message", diagnostic.message)
      if let range = diagnostic.range { $0.range(range) }
      $0.field("confidence", diagnostic.confidence)
      $0.field("suggestion", diagnostic.suggestion)
    }
  }
}
