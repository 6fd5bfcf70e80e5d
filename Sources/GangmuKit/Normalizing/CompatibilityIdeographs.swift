internal import ScriptConversion

/// Characters that stand twice in Unicode and mean the same: CJK compatibility ideographs by their
/// canonical decomposition, radicals by the character they are drawn as (PDF text is full of ⼀).
enum CompatibilityIdeographs {
  /// The character that is meant, or nil.
  static func meaning(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    guard value >= 0x2E80, value < 0x2FD6 || (value >= 0xF900 && value < 0xFB00) else { return nil }
    let meaning = table[scalar]
    return meaning == 0 ? nil : Unicode.Scalar(meaning)
  }

  private static let table: ScalarTable = {
    var table = ScalarTable()
    for run in runs {
      for (offset, scalar) in run.meanings.unicodeScalars.enumerated() {
        guard let place = Unicode.Scalar(run.first + UInt32(offset)) else { continue }
        table[place] = scalar.value
      }
    }
    return table
  }()

  /// Runs of code points with what each means.
  static let runs: [(first: UInt32, meanings: String)] = [
    // CJK radicals supplement: those drawn as a whole character.
    (0x2E81, "厂"),
    (0x2E84, "乙"),
    (0x2E9F, "母民"),
    (0x2EC4, "西见"),
    (0x2EC9, "贝"),
    (0x2ECB, "车"),
    (0x2ED1, "長"),
    (0x2ED3, "长门"),
    (0x2ED8, "青韦页风飞食"),
    (0x2EE2, "马骨鬼鱼鸟卤麦黄黾"),
    (0x2EEC, "齐"),
    (0x2EEE, "齿"),
    (0x2EF0, "龙"),
    (0x2EF3, "龟"),
    // Kangxi radicals.
    (0x2F00, "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"),
    (0x2F28, "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋"),
    (0x2F50, "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"),
    (0x2F78, "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"),
    (0x2FA0, "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"),
    (0x2FC8, "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"),
    // CJK compatibility ideographs; twelve of the block are ordinary characters.
    (0xF900, "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟"),
    (0xF928, "廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累"),
    (0xF950, "縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"),
    (0xF978, "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈"),
    (0xF9A0, "裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉"),
    (0xF9C8, "杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"),
    (0xF9F0, "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀"),
    (0xFA10, "塚"),
    (0xFA12, "晴"),
    (0xFA15, "凞猪益礼神祥福靖精羽"),
    (0xFA20, "蘒"),
    (0xFA22, "諸"),
    (0xFA25, "逸都"),
    (0xFA2A, "飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝"),
    (0xFA52, "禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘"),
    (0xFA70, "並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流"),
    (0xFA98, "滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"),
    (0xFAC0, "變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎"),
  ]
}
