/// What a web page says about itself and its text, beside the text (domain.md §8).
public struct WebPage: Hashable, Sendable, Codable {
  /// In the order in which they are believed: of several values of one name, the first.
  public var fields: [WebField]
  /// The columns of the site from its first page to this one (`当前位置`).
  public var breadcrumb: [String]
  public var attachments: [WebAttachment]

  public init(
    fields: [WebField] = [], breadcrumb: [String] = [], attachments: [WebAttachment] = []
  ) {
    self.fields = fields
    self.breadcrumb = breadcrumb
    self.attachments = attachments
  }

  public var isEmpty: Bool { fields.isEmpty && breadcrumb.isEmpty && attachments.isEmpty }

  /// The value of a name that is believed most.
  public subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }
}

/// One statement of a page, and where in the page it stands.
public struct WebField: Hashable, Sendable, Codable {
  /// `title`, `publishedAt`, `source`, `siteName`, `indexNumber`, …
  public var name: String
  public var value: String
  /// What says so: `meta ArticleTitle`, `title`, `json-ld headline`, `microdata headline`,
  /// `index 索引号`, `line 发布时间`.
  public var origin: String

  public init(name: String, value: String, origin: String) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}

/// A file that a page links to. It is not fetched.
public struct WebAttachment: Hashable, Sendable, Codable {
  public var title: String
  /// The file's ending in lower case: `docx`, `pdf`.
  public var type: String
  /// Resolved against the page's address, when the page tells it.
  public var url: String

  public init(title: String, type: String, url: String) {
    self.title = title
    self.type = type
    self.url = url
  }
}
