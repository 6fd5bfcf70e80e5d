/// What is known of the layouts of Chinese sites (domain.md §8.2, §8.4). Only a bonus on what the
/// text itself shows.
enum PageProfiles {
  /// Why a line of a page is no part of its document.
  enum Furniture: String, Sendable, CaseIterable {
    case nav, header, footer, sidebar, links, comment
    /// When, by whom and from where the text was published, and tools to read it.
    case meta
    /// What a site adds to the end of a text of others.
    case notice
    case pagination, hidden, outside
    /// The user's own profile says so.
    case profile
  }

  /// Classes and ids of the element around the text, without case.
  static let containers: [String] = [
    "article", "article-content", "article-body", "article_con", "article_content", "articlecon",
    "articlecontent", "b12c", "bt-content", "bt_content", "con_text", "content", "contentbody",
    "custom_unionstyle", "detail", "entry-content", "fontzoom", "ivs_content", "js_content",
    "mycontent", "news_content", "newscontent", "ozoom", "pages_content", "t_f", "text",
    "textcontent", "trs_editor", "trs_editor_view", "trs_paper_default", "trs_ueditor",
    "ucap-content", "v_news_content", "view", "vsb_content", "wp_articlecontent", "xxgk_content",
    "zoom", "zoomcon", "zwxl-article",
  ]

  /// Comments around the text, in lower case and without blanks.
  static let fences: [(open: String, close: String)] = [
    ("contentstart", "contentend"),
    ("content", "/content"),
    ("正文开始", "正文结束"),
    ("正文", "/正文"),
    ("enpcontent", "/enpcontent"),
    ("<$[信息内容]>begin", "<$[信息内容]>end"),
    ("startprint", "endprint"),
    ("startfragment", "endfragment"),
    ("zjeg_rss.content.begin", "zjeg_rss.content.end"),
  ]

  /// Words of classes and ids that name furniture: `page-footer`, `leftNav`, `bread_crumb`.
  static let furnitureWords: [(furniture: Furniture, words: String)] = [
    (
      .nav,
      """
      nav navi navbar navigation menu menubar breadcrumb breadcrumbs crumb crumbs breadcrumbnav
      position location dqwz weizhi mbx daohang sitemap toc
      """
    ),
    (.header, "header banner logo topbar toptb search masthead accessibility skip wza"),
    (.footer, "footer foot copyright copyrights bottom beian dibu banquan"),
    (.sidebar, "sidebar side aside rank ranking hot hots widget secondary tree"),
    (
      .links,
      """
      related relate relevant relation recommend recommends tuijian links friendlink friendlinks
      share bdsharebuttonbox jiathis social fenxiang pager pagination pagebar prev next neighbours
      ad ads adv advert advertisement toolbar tools print qrcode qr tags keywords buy vip collapsed
      """
    ),
    (.comment, "comment comments pinglun reply replies respond"),
  ]

  /// Words of short lines that only a page's furniture has, wherever they stand in the line. In
  /// lower case, without blanks, simplified. `主办单位` is not here, because plans have it too.
  static let signs: [(furniture: Furniture, words: String)] = [
    (
      .nav,
      "当前位置 您的位置 您现在的位置 您当前所在位置 现在位置： 目前位置 首页> 首页» 首页› 首页/ 首页- 回首页 返回首页 网站导览"
    ),
    (.header, "设为首页 加入收藏 收藏本站 无障碍 长者模式 跳到主要内容"),
    (
      .footer,
      "版权所有 icp备 公网安备 网站标识码 技术支持： 技术支持: copyright allrightsreserved 网站地图 poweredby 著作权属"
    ),
    (
      .links,
      """
      上一篇 下一篇 上一条 下一条 上一页 下一页 相关阅读 相关文章 相关链接 相关推荐 相关新闻 相关稿件 相关文档 推荐阅读
      猜你喜欢 猜你想看 为您推荐 热门文章 最新文章 更多阅读 延伸阅读 扫一扫 分享到 打印本页 关闭窗口 【关闭】 友善列印
      回上一页 回页首 返回顶部 返回目录
      """
    ),
    (.comment, "发表回复 条评论 网友评论 我要评论"),
  ]

  /// Beginnings of lines that a site puts right before or after a text. Inside the text they are
  /// the text's own.
  static let edgeSigns: [(furniture: Furniture, words: String)] = [
    (
      .meta,
      """
      发布时间 发布日期 发表时间 发表日期 发文时间 更新时间 最后更新 录入时间 上传时间 上传人 时间： 时间: 日期： 日期: 来源： 来源:
      信息来源 文章来源 稿件来源 内容来源 作者： 作者: 发布者 发布人 发布单位： 发布单位: 发布机构： 发布机构: 编辑： 编辑: 责任编辑
      （责任编辑 (责任编辑 责编 审核： 审核: 审稿 供稿 撰稿 录入： 浏览 点击 阅读量 阅读次数 阅读： 阅读数 访问量 点阅 查看: 查看：
      回复: 回复： 【字体 字体： 字体: [字体 字号 打印 关闭 发表于 索引号 主题分类 信息分类 组配分类 文档编号 您是第 标签： 标签:
      分类： 分类: 文章关键词 关键词： 关键词: 楼主 放大 缩小 全屏
      """
    ),
    (
      .notice,
      """
      导语： 导语: 摘要： 摘要: 【导语 核心提示 以下是小编 下面是小编 以下就是小编 以上就是小编 以上是小编 小编为 本文来源于网络 本文系
      本文由 免责声明 特别声明 声明： 如有侵权 未经允许 转载请注明 以上内容来源 本站 更多工作 更多精彩
      """
    ),
  ]

  /// A sign in a longer line is part of a sentence.
  static let signLineLimit = 60
  /// The same for what stands at the edges of a text.
  static let edgeLineLimit = 160

  /// Endings of titles.
  static let titleEndings =
    "要点 计划 方案 安排 意见 通知 办法 规定 细则 总结 报告 规划 纲要 决定 通报 公告 批复 制度 清单 措施 预案 计画"

  /// Traditional characters of the signs with the simplified ones.
  static let folded = """
    當当 現现 位位 頁页 設设 為为 藏藏 無无 礙碍 長长 備备 網网 標标 識识 碼码 術术 權权 圖图 條条 關关 鏈链 薦荐 閱阅 讀读 猜猜 歡欢 您您
    熱热 門门 掃扫 響响 發发 佈布 時时 間间 來来 瀏浏 覽览 點点 擊击 體体 號号 編编 輯辑 審审 責责 錄录 訪访 問问 數数 稿稿 內内 單单 機机 構构
    導导 語语 聲声 明明 網网 載载 轉转 註注 侵侵 權权 評评 論论 復复 回回 後后 傳传 檔档 類类 題题 資资 訊讯 積积 帖帖 標标 籤签 鍵键 詞词 領领
    還还 這这 稱称 屬属 總总 結结 劃划 點点 見见 辦办 則则 報报 綱纲 決决 單单 預预 擴扩 據据 該该 連连 選选 緩缓 樓楼 縮缩 簡简 繁繁 彙汇 產产 處处
    """
}
