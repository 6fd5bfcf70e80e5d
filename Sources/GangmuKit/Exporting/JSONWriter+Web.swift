extension JSONWriter {
  mutating func web(_ page: WebPage) {
    object {
      $0.list("fields", page.fields) { $0.webField($1) }
      $0.field("breadcrumb", page.breadcrumb)
      $0.list("attachments", page.attachments) { $0.webAttachment($1) }
    }
  }

  private mutating func webField(_ field: WebField) {
    object {
      $0.field("name", field.name)
      $0.field("value", field.value)
      $0.field("origin", field.origin)
    }
  }

  private mutating func webAttachment(_ attachment: WebAttachment) {
    object {
      $0.field("title", attachment.title)
      $0.field("type", attachment.type)
      $0.field("url", attachment.url)
    }
  }
}
