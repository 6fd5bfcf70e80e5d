import GangmuKit

/// What a person is told about the official frame: each field that was found, and the line that it
/// was read from.
struct FrameInspection {
  private(set) var lines: [String] = []
  private let places: TextPlaces

  init(_ document: PlanDocument, places: TextPlaces) {
    self.places = places
    front(document.front)
    if let notice = document.front.notice { self.notice(notice) }
    back(document.back)
    for row in document.front.attendance ?? [] {
      let names = row.names.joined(separator: "、")
      lines.append("  \(row.role.rawValue): \(names) [\(places.line(row.range.start))]")
    }
    if !lines.isEmpty { lines.insert("Frame", at: 0) }
  }

  private mutating func front(_ front: Front) {
    let places = front.places
    add("kind", front.kind?.rawValue)
    add("title", front.title, .title, places)
    add("plan year", front.planYear.map(String.init), .planYear, places)
    add("issuer", front.issuer, .issuers, places)
    add("region", front.region, .region, places)
    add("document number", front.docNumber?.described, .docNumber, places)
    add("issue number", front.issueNumber?.raw, .issueNumber, places)
    add("addressees", front.addressees.listed, .addressees, places)
    add("copy number", front.copyNumber, .copyNumber, places)
    add("classification", front.described, .classification, places)
    add("urgency", front.urgency, .urgency, places)
    add("signatories", front.signatories.listed, .signatories, places)
    add("published", front.publishedAt, .publishedAt, places)
  }

  private mutating func notice(_ notice: Notice) {
    let places = notice.places
    add("notice: kind", notice.kind?.rawValue)
    add("notice: title", notice.title, .title, places)
    add("notice: issuer", notice.issuer, .issuers, places)
    add("notice: document number", notice.docNumber?.described, .docNumber, places)
    add("notice: issue number", notice.issueNumber?.raw, .issueNumber, places)
    add("notice: addressees", notice.addressees.listed, .addressees, places)
    add("notice: signature", notice.signature, .signature, places)
    add("notice: date", notice.date ?? notice.dateRaw, .date, places)
  }

  private mutating func back(_ back: Back) {
    let places = back.places
    add("signature", back.signature, .signature, places)
    add("date", back.date ?? back.dateRaw, .date, places)
    add("sealed", back.sealed == true ? "yes" : nil, .sealed, places)
    add("disclosure", back.disclosure?.rawValue, .disclosure, places)
    add("notes", back.notes?.joined(separator: "; "), .notes, places)
    add("subject terms", back.subjectTerms?.listed, .subjectTerms, places)
    add("copies to", back.cc.listed, .cc, places)
    add("printed by", back.printedBy, .printedBy, places)
    add("printed on", back.printedOn, .printedOn, places)
    add("copies printed", back.copiesPrinted.map(String.init), .copiesPrinted, places)
    add("attachment notes", back.attachmentNotes.listed, .attachmentNotes, places)
  }

  private mutating func add(
    _ name: String, _ value: String?, _ field: FieldPlace.Field? = nil, _ known: [FieldPlace]? = nil
  ) {
    guard let value else { return }
    let place = known?.first { $0.field == field }.map { " [\(places.line($0.range.start))]" }
    lines.append("  \(name): \(value)\(place ?? "")")
  }
}

extension DocumentNumber {
  /// The standard form, and what was printed where it is another.
  fileprivate var described: String {
    raw == normalized ? normalized : "\(normalized) (printed \(raw))"
  }
}

extension Front {
  /// The classification with what it means.
  fileprivate var described: String? {
    classification.map { printed in
      let meaning = [secrecy?.level.rawValue, secrecy?.period].compactMap(\.self)
      return meaning.isEmpty ? printed : "\(printed) (\(meaning.joined(separator: ", ")))"
    }
  }
}

extension [String] {
  /// The names in one line; nil when there are none.
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: "、") }
}
