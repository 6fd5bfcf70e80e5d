/// The statements of pages by the names that sites give them, each with the field it fills.
enum PageFields {
  /// Names of meta elements (《政府网站发展指引》, annex on page labels; Open Graph; Dublin Core; and
  /// what is seen beside them), without case. Of several values the earlier row's counts.
  static let meta: [(field: String, names: String)] = [
    ("title", "ArticleTitle og:title DC.Title DCTERMS.title"),
    (
      "publishedAt",
      "PubDate publishdate firstpublishedtime article:published_time DC.Date DCTERMS.issued"
    ),
    ("modifiedAt", "lastmodifiedtime article:modified_time DCTERMS.modified"),
    ("source", "ContentSource source DC.Source"),
    ("author", "Author article:author DC.Creator"),
    ("publisher", "DC.Publisher"),
    ("summary", "Description og:description DC.Description"),
    ("keywords", "Keywords article:tag DC.Subject"),
    ("siteName", "SiteName og:site_name"),
    ("siteDomain", "SiteDomain"),
    ("siteId", "SiteIDCode"),
    ("column", "ColumnName article:section"),
    ("columnType", "ColumnType"),
    ("columnDescription", "ColumnDescription"),
    ("columnKeywords", "ColumnKeywords"),
    ("image", "Image og:image"),
    ("url", "Url og:url DC.Identifier"),
  ]

  static let metaNames = names(meta.map { ($0.field, $0.names.lowercased()) })

  /// Properties of schema.org, as JSON-LD and as microdata.
  static let linked: [(field: String, names: String)] = [
    ("title", "headline name"), ("publishedAt", "datePublished dateCreated"),
    ("modifiedAt", "dateModified"), ("author", "author author.name"),
    ("publisher", "publisher publisher.name"), ("summary", "description abstract"),
    ("keywords", "keywords"), ("column", "articleSection"), ("url", "url"),
  ]

  static let linkedNames = names(linked)

  /// Labels of the index table (信息公开) and of lines around the text, without blanks and colon.
  static let labels: [(field: String, names: String)] = [
    ("indexNumber", "索引号 索引编号 信息索引号 公开索引号"),
    ("topic", "主题分类 信息分类 体裁分类 组配分类 服务对象"),
    ("issuer", "发文机关 发布机构 发文单位 公开主体 公开责任部门 制发机关"),
    ("issuedOn", "成文日期 生成日期 形成日期 产生日期 发文日期"),
    ("title", "标题 名称 信息名称 文件名称"),
    ("docNumber", "发文字号 文号 文件编号"),
    ("publishedAt", "发布日期 公开日期 公开时间 发布时间 发表时间 发文时间 上传时间"),
    ("validity", "有效性 效力状态 时效性 是否有效 信息有效性"),
    ("effectiveFrom", "实施日期 生效日期"),
    ("effectiveTo", "废止日期 有效期至"),
    ("disclosure", "公开方式 公开属性 公开形式"),
    ("subjectTerms", "主题词"),
    ("registration", "统一编号 登记号 规范性文件编号"),
    ("summary", "内容概述 概述"),
    ("source", "来源 信息来源 文章来源 稿件来源 内容来源"),
    ("author", "作者 撰稿 供稿"),
    ("publisher", "发布单位 发布者 发布人"),
    ("editor", "编辑 责任编辑 责编"),
  ]

  static let labelNames = names(labels)

  /// What stands in a cell that has no value.
  static let nothing: Set<String> = ["无", "—", "/", "-", "--", "暂无"]

  private static func names(_ rows: [(field: String, names: String)]) -> [String: String] {
    Dictionary(
      rows.flatMap { row in row.names.split(separator: " ").map { (String($0), row.field) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Fields in the order of the tables, and of one field the meta elements before structured data,
  /// the index, the lines and the page's own title.
  static func rank(_ field: WebField) -> Int {
    let place = order[field.name] ?? order.count
    let kind = field.origin.prefix { $0 != " " }
    let origin = origins.firstIndex { $0 == kind } ?? origins.count
    let name = field.origin.dropFirst(kind.count + 1).lowercased()
    return (place * 8 + origin) * 64 + (kind == "meta" ? metaRanks[name] ?? 63 : 0)
  }

  private static let origins = ["meta", "index", "json-ld", "microdata", "line", "title"]
  private static let order = Dictionary(
    (meta + labels).map(\.field).enumerated().map { ($1, $0) },
    uniquingKeysWith: { first, _ in first })
  private static let metaRanks = Dictionary(
    meta.flatMap { $0.names.split(separator: " ") }.enumerated().map { ($1.lowercased(), $0) },
    uniquingKeysWith: { first, _ in first })
}
