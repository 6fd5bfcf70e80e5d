/// What is known of the layouts of Chinese sites (domain.md §8.2, §8.4). Only a bonus on what the
/// text itself shows.
enum PageProfiles {
  /// Classes and ids of the element around the text, without case.
  static let containers: Set<String> = [
    "article", "article-content", "article_con", "article_content", "articlecon", "b12c",
    "bt-content", "bt_content", "con_text", "content", "custom_unionstyle", "detail", "fontzoom",
    "ivs_content", "mycontent", "news_content", "pages_content", "text", "textcontent",
    "trs_editor", "trs_editor_view", "trs_paper_default", "trs_ueditor", "ucap-content",
    "v_news_content", "view", "wp_articlecontent", "xxgk_content", "zoom", "zoomcon",
    "zwxl-article",
  ]

  /// Elements that hold the text by name.
  static let containerElements: Set<String> = ["article", "founder-content", "main"]

  /// Comments around the text, in lower case and without blanks.
  static let fences: [(open: String, close: String)] = [
    ("contentstart", "contentend"),
    ("content", "/content"),
    ("正文开始", "正文结束"),
    ("正文", "/正文"),
    ("enpcontent", "/enpcontent"),
    ("startprint", "endprint"),
    ("startfragment", "endfragment"),
    ("zjeg_rss.content.begin", "zjeg_rss.content.end"),
  ]

  /// The furniture of a page.
  enum Furniture: String {
    case nav, header, footer, sidebar, links, outside
  }

  /// Elements that are furniture by name.
  static let furnitureElements: [String: Furniture] = [
    "nav": .nav, "header": .header, "footer": .footer, "aside": .sidebar, "select": .links,
    "button": .links,
  ]

  /// Words of classes and ids that name furniture: `page-footer`, `leftNav`, `bread_crumb`.
  static let furnitureWords: [String: Furniture] = [
    "nav": .nav, "navbar": .nav, "navigation": .nav, "menu": .nav, "breadcrumb": .nav,
    "breadcrumbs": .nav, "crumb": .nav, "crumbs": .nav, "position": .nav, "location": .nav,
    "dqwz": .nav, "weizhi": .nav, "mbx": .nav,
    "header": .header, "banner": .header, "logo": .header, "topbar": .header, "search": .header,
    "footer": .footer, "foot": .footer, "copyright": .footer, "bottom": .footer,
    "beian": .footer,
    "sidebar": .sidebar, "side": .sidebar, "aside": .sidebar, "rank": .sidebar, "hot": .sidebar,
    "related": .links, "relate": .links, "relevant": .links, "recommend": .links,
    "links": .links, "friendlink": .links, "share": .links, "bdsharebuttonbox": .links,
    "jiathis": .links, "social": .links, "pager": .links, "pagination": .links, "prev": .links,
    "next": .links, "comment": .links, "comments": .links, "ad": .links, "ads": .links,
    "adv": .links, "advert": .links, "toolbar": .links,
  ]

  /// Words, in lower case, of short lines that only a page's furniture has. `主办单位` is not here, because plans
  /// have it too.
  static let furnitureSigns: [(text: String, furniture: Furniture)] = [
    ("当前位置", .nav), ("您的位置", .nav), ("您现在的位置", .nav), ("首页>", .nav), ("首页»", .nav),
    ("首页›", .nav), ("设为首页", .header), ("加入收藏", .header), ("无障碍", .header),
    ("长者模式", .header), ("版权所有", .footer), ("icp备", .footer), ("公网安备", .footer),
    ("网站标识码", .footer), ("技术支持：", .footer), ("技术支持:", .footer), ("copyright", .footer),
    ("网站地图", .footer), ("上一篇", .links), ("下一篇", .links), ("上一条", .links), ("下一条", .links),
    ("上一頁", .links), ("相关阅读", .links), ("相关文章", .links), ("相关链接", .links),
    ("推荐阅读", .links), ("猜你喜欢", .links), ("热门文章", .links), ("扫一扫", .links),
    ("分享到", .links), ("打印本页", .links), ("关闭窗口", .links),
  ]

  /// A sign in a longer line is part of a sentence.
  static let signLineLimit = 60
}
