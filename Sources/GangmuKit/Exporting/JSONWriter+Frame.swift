extension JSONWriter {
  mutating func front(_ front: Front) {
    object {
      $0.field("title", front.title)
      $0.field("planYear", front.planYear)
      $0.field("issuer", front.issuer)
      $0.documentNumber(front.docNumber)
      $0.field("addressees", front.addressees)
      $0.field("copyNumber", front.copyNumber)
      $0.field("classification", front.classification)
      $0.field("urgency", front.urgency)
      $0.field("signatories", front.signatories)
      $0.field("publishedAt", front.publishedAt)
      $0.field("kind", front.kind?.rawValue)
      $0.names("issuers", front.issuers)
      $0.field("region", front.region)
      $0.issueNumber(front.issueNumber)
      if let secrecy = front.secrecy { $0.secrecy(secrecy) }
      $0.list("attendance", front.attendance) { $0.attendance($1) }
      $0.list("places", front.places) { $0.place($1) }
      if let web = front.web {
        $0.field("web") { $0.web(web) }
      }
      if let notice = front.notice {
        $0.field("notice") { $0.notice(notice) }
      }
      $0.list("blocks", front.blocks) { $0.frameBlock($1) }
    }
  }

  private mutating func notice(_ notice: Notice) {
    object {
      $0.field("title", notice.title)
      $0.field("issuer", notice.issuer)
      $0.documentNumber(notice.docNumber)
      $0.field("addressees", notice.addressees)
      $0.field("text", notice.text)
      $0.field("signature", notice.signature)
      $0.field("date", notice.date)
      $0.field("kind", notice.kind?.rawValue)
      $0.names("issuers", notice.issuers)
      $0.issueNumber(notice.issueNumber)
      $0.field("dateRaw", notice.dateRaw)
      $0.list("places", notice.places) { $0.place($1) }
      $0.list("blocks", notice.blocks) { $0.frameBlock($1) }
    }
  }

  private mutating func documentNumber(_ number: DocumentNumber?) {
    guard let number else { return }
    field("docNumber") {
      $0.object {
        $0.field("raw", number.raw)
        $0.field("organCode", number.organCode)
        $0.field("year", number.year)
        $0.field("serial", number.serial)
        $0.field("normalized", number.normalized)
        $0.range(number.range)
      }
    }
  }

  private mutating func issueNumber(_ number: IssueNumber?) {
    guard let number else { return }
    field("issueNumber") {
      $0.object {
        $0.field("raw", number.raw)
        $0.field("number", number.number)
        $0.field("unit", number.unit.rawValue)
        $0.range(number.range)
      }
    }
  }

  private mutating func secrecy(_ secrecy: Secrecy) {
    field("secrecy") {
      $0.object {
        $0.field("level", secrecy.level.rawValue)
        $0.field("period", secrecy.period)
      }
    }
  }

  private mutating func attendance(_ attendance: Attendance) {
    object {
      $0.field("role", attendance.role.rawValue)
      $0.field("label", attendance.label)
      $0.field("names", attendance.names)
      $0.range(attendance.range)
    }
  }

  private mutating func place(_ place: FieldPlace) {
    object {
      $0.field("field", place.field.rawValue)
      $0.field("index", place.index)
      $0.range(place.range)
    }
  }

  /// A list of texts that is left out when there is none.
  private mutating func names(_ name: StaticString, _ texts: [String]?) {
    if let texts { field(name, texts) }
  }

  mutating func back(_ back: Back) {
    object {
      $0.field("signature", back.signature)
      $0.field("date", back.date)
      $0.field("disclosure", back.disclosure?.rawValue)
      $0.field("cc", back.cc)
      $0.field("printedBy", back.printedBy)
      $0.field("printedOn", back.printedOn)
      $0.field("attachmentNotes", back.attachmentNotes)
      $0.field("dateRaw", back.dateRaw)
      $0.names("notes", back.notes)
      $0.names("subjectTerms", back.subjectTerms)
      $0.field("copiesPrinted", back.copiesPrinted)
      $0.field("sealed", back.sealed)
      $0.list("places", back.places) { $0.place($1) }
      $0.list("blocks", back.blocks) { $0.frameBlock($1) }
    }
  }

  private mutating func frameBlock(_ block: FrameBlock) {
    object {
      $0.field("role", block.role.rawValue)
      $0.field("text", block.text)
      $0.range(block.range)
    }
  }

  mutating func block(_ block: TextBlock) {
    object {
      $0.field("text", block.text)
      $0.range(block.range)
    }
  }

  mutating func attachment(_ attachment: Attachment) {
    object {
      $0.field("label", attachment.label)
      $0.field("title", attachment.title)
      $0.range(attachment.range)
      $0.list("preamble", attachment.preamble) { $0.block($1) }
      $0.list("outline", attachment.outline) { $0.node($1) }
      $0.list("closing", attachment.closing) { $0.block($1) }
    }
  }
}
