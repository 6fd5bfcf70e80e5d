/// Takes from a page's index table (信息公开) what the document itself does not say: its number and
/// its date. What both say is the document's; ``WebChecks`` compares them.
struct IndexFields {
  private let web: WebPage
  /// Where the page's own lines stand.
  private let furniture: [Discard]

  init?(_ web: WebPage?, _ discarded: [Discard]) {
    guard let web else { return nil }
    self.web = web
    furniture = discarded.filter { $0.rule == "page/meta" }
  }

  func fill(_ plan: inout PlanDocument) {
    let isNumbered = (plan.front.docNumber ?? plan.front.notice?.docNumber) != nil
    if !isNumbered, let number {
      if plan.front.notice != nil {
        plan.front.notice?.docNumber = number
        plan.front.notice?.places.append(FieldPlace(.docNumber, range: number.range))
      } else {
        plan.front.docNumber = number
        plan.front.places.append(FieldPlace(.docNumber, range: number.range))
      }
    }
    let isDated = (plan.back.dateRaw ?? plan.front.notice?.dateRaw) != nil
    if !isDated, let date {
      if plan.front.notice != nil {
        plan.front.notice?.date = date.iso
        plan.front.notice?.dateRaw = date.raw
        plan.front.notice?.places.append(FieldPlace(.date, range: date.range))
      } else {
        plan.back.date = date.iso
        plan.back.dateRaw = date.raw
        plan.back.places.append(FieldPlace(.date, range: date.range))
      }
    }
  }

  private var number: DocumentNumber? {
    guard let (raw, range) = stated("docNumber") else { return nil }
    let scalars = raw.unicodeScalars.map(FoldedText.widthFolded)
    guard let reading = DocumentNumberGrammar.find(in: scalars, zone: .letterhead),
      reading.range == 0..<scalars.count
    else { return nil }
    let organCode = String(Array(raw.unicodeScalars)[reading.organ]).withoutBlanks
    return DocumentNumber(
      raw: raw, organCode: organCode, year: reading.year, serial: reading.serial,
      normalized: reading.normalized(organCode: organCode), range: range)
  }

  private var date: (iso: String, raw: String, range: SourceRange)? {
    guard let (raw, range) = stated("issuedOn"),
      let iso = DateGrammar.wholeLine(raw.unicodeScalars.map(FoldedText.widthFolded))?.iso
    else { return nil }
    return (iso, raw, range)
  }

  /// The first value of the table for a field, and where it stands.
  private func stated(_ name: String) -> (value: String, range: SourceRange)? {
    let lines = ["index ", "line "]
    for field in web.fields
    where field.name == name && lines.contains(where: field.origin.hasPrefix) {
      let value = Array(field.value.unicodeScalars)
      for discard in furniture {
        let text = Array(discard.text.unicodeScalars)
        guard value.count <= text.count,
          let offset = (0...text.count - value.count).first(where: {
            text.hasPrefix(value, at: $0)
          })
        else { continue }
        let start = discard.range.start + offset
        return (field.value, SourceRange(start, start + value.count))
      }
    }
    return nil
  }
}

extension Optional<[FieldPlace]> {
  fileprivate mutating func append(_ place: FieldPlace) { self = (self ?? []) + [place] }
}
