/// The named character references of HTML 4, and of those that HTML5 added the ones that occur in
/// Chinese pages: marks, brackets, spaces, signs.
enum CharacterReferences {
  /// Each name with its scalars in hexadecimal.
  private static let list = """
    AElig=C6 AMP=26 Aacute=C1 Acirc=C2 Agrave=C0 Alpha=391 Aring=C5 Atilde=C3 Auml=C4 Beta=392
    COPY=A9 Ccedil=C7 CenterDot=B7 Chi=3A7 CloseCurlyDoubleQuote=201D CloseCurlyQuote=2019
    Dagger=2021 Delta=394 DiacriticalAcute=B4 DoubleDot=A8 ETH=D0 Eacute=C9 Ecirc=CA Egrave=C8
    Epsilon=395 Eta=397 Euml=CB GT=3E Gamma=393 Hat=5E Iacute=CD Icirc=CE Igrave=CC Iota=399
    Iuml=CF Kappa=39A LT=3C Lambda=39B MediumSpace=205F Mu=39C NewLine=A NoBreak=2060
    NonBreakingSpace=A0 Ntilde=D1 Nu=39D OElig=152 Oacute=D3 Ocirc=D4 Ograve=D2 Omega=3A9
    Omicron=39F OpenCurlyDoubleQuote=201C OpenCurlyQuote=2018 Oslash=D8 Otilde=D5 Ouml=D6 Phi=3A6
    Pi=3A0 Prime=2033 Psi=3A8 QUOT=22 REG=AE Rho=3A1 Scaron=160 Sigma=3A3 THORN=DE Tab=9 Tau=3A4
    Theta=398 Uacute=DA Ucirc=DB Ugrave=D9 Upsilon=3A5 Uuml=DC Xi=39E Yacute=DD Yuml=178
    ZeroWidthSpace=200B Zeta=396 aacute=E1 acirc=E2 acute=B4 aelig=E6 agrave=E0 alefsym=2135
    alpha=3B1 amp=26 and=2227 ang=2220 angle=2220 angsph=2222 apos=27 approx=2248 aring=E5 ast=2A
    asymp=2248 atilde=E3 auml=E4 bdquo=201E becaus=2235 because=2235 beta=3B2 bigcirc=25EF
    bigstar=2605 blacksquare=25AA blk12=2592 blk14=2591 blk34=2593 block=2588 boxdl=2510
    boxdr=250C boxh=2500 boxul=2518 boxur=2514 boxv=2502 brvbar=A6 bsol=5C bull=2022 bullet=2022
    cap=2229 caret=2041 ccedil=E7 cedil=B8 cent=A2 centerdot=B7 check=2713 checkmark=2713 chi=3C7
    cir=25CB circ=2C6 clubs=2663 colon=3A comma=2C commat=40 cong=2245 copy=A9 copysr=2117
    crarr=21B5 cross=2717 cup=222A curren=A4 dArr=21D3 dagger=2020 darr=2193 dash=2010 deg=B0
    delta=3B4 diams=2666 divide=F7 dollar=24 dtri=25BF dtrif=25BE eacute=E9 ecirc=EA egrave=E8
    ell=2113 empty=2205 emsp=2003 emsp13=2004 emsp14=2005 ensp=2002 epsilon=3B5 equals=3D
    equiv=2261 eta=3B7 eth=F0 euml=EB euro=20AC excl=21 exist=2203 female=2640 flat=266D fnof=192
    forall=2200 frac12=BD frac13=2153 frac14=BC frac15=2155 frac16=2159 frac18=215B frac23=2154
    frac25=2156 frac34=BE frac35=2157 frac38=215C frac45=2158 frac56=215A frac58=215D frac78=215E
    frasl=2044 gamma=3B3 ge=2265 geq=2265 grave=60 gt=3E hArr=21D4 hairsp=200A half=BD harr=2194
    hearts=2665 hellip=2026 horbar=2015 hyphen=2010 iacute=ED ic=2063 icirc=EE iexcl=A1 igrave=EC
    image=2111 incare=2105 infin=221E int=222B iota=3B9 iquest=BF isin=2208 it=2062 iuml=EF
    kappa=3BA lArr=21D0 lambda=3BB lang=27E8 langle=27E8 laquo=AB larr=2190 lbrace=7B lbrack=5B
    lceil=2308 lcub=7B ldquo=201C ldquor=201E le=2264 leq=2264 lfloor=230A lhblk=2584 lowast=2217
    lowbar=5F loz=25CA lozenge=25CA lozf=29EB lpar=28 lrm=200E lsaquo=2039 lsqb=5B lsquo=2018
    lsquor=201A lt=3C ltrif=25C2 macr=AF male=2642 mdash=2014 micro=B5 middot=B7 minus=2212
    mldr=2026 mu=3BC nabla=2207 natural=266E nbsp=A0 ndash=2013 ne=2260 ni=220B nldr=2025 not=AC
    notin=2209 nsub=2284 ntilde=F1 nu=3BD num=23 numero=2116 numsp=2007 oacute=F3 ocirc=F4
    oelig=153 ograve=F2 oline=203E omega=3C9 omicron=3BF oplus=2295 or=2228 ordf=AA ordm=BA
    oslash=F8 otilde=F5 otimes=2297 ouml=F6 para=B6 part=2202 percnt=25 period=2E permil=2030
    perp=22A5 pertenk=2031 phi=3C6 phone=260E pi=3C0 piv=3D6 plus=2B plusmn=B1 pm=B1 pound=A3
    prime=2032 prod=220F prop=221D psi=3C8 puncsp=2008 quest=3F quot=22 rArr=21D2 radic=221A
    rang=27E9 rangle=27E9 raquo=BB rarr=2192 rbrace=7D rbrack=5D rceil=2309 rcub=7D rdquo=201D
    rdquor=201D real=211C reg=AE rfloor=230B rho=3C1 rlm=200F rpar=29 rsaquo=203A rsqb=5D
    rsquo=2019 rsquor=2019 rtrif=25B8 sbquo=201A scaron=161 sdot=22C5 sect=A7 semi=3B sharp=266F
    shy=AD sigma=3C3 sigmaf=3C2 sim=223C sol=2F spades=2660 squ=25A1 square=25A1 squf=25AA
    star=2606 starf=2605 sub=2282 sube=2286 sum=2211 sup=2283 sup1=B9 sup2=B2 sup3=B3 supe=2287
    szlig=DF tau=3C4 there4=2234 theta=3B8 thetasym=3D1 thinsp=2009 thkap=2248 thorn=FE tilde=2DC
    times=D7 tprime=2034 trade=2122 uArr=21D1 uacute=FA uarr=2191 ucirc=FB ugrave=F9 uhblk=2580
    uml=A8 upsih=3D2 upsilon=3C5 utri=25B5 utrif=25B4 uuml=FC verbar=7C vert=7C weierp=2118
    xcirc=25EF xdtri=25BD xi=3BE xutri=25B3 yacute=FD yen=A5 yuml=FF zeta=3B6 zwj=200D zwnj=200C
    """

  /// Names that old pages write without a semicolon, as the standard allows it.
  private static let bareList = """
    AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT
    Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN
    Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar
    ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt
    iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc
    ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3
    szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml
    """

  private static let rows = list.split { $0 == " " || $0 == "\n" }.map { row in
    let parts = row.split(separator: "=")
    let scalars = parts[1].split(separator: "+").compactMap {
      UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
    }
    return (name: String(parts[0]), text: String(String.UnicodeScalarView(scalars)))
  }

  static let names = NameTable(rows.map(\.name))
  static let values = rows.map { Array($0.text.utf8) }

  static let bareNames = NameTable(bare)
  /// The value of each bare name.
  static let bareValues = bare.map { name in
    rows.first { $0.name == name }.map { Array($0.text.utf8) } ?? []
  }
  private static let bare = bareList.split { $0 == " " || $0 == "\n" }.map(String.init)
  /// The shortest and the longest of them.
  static let bareLengths = 2...6

  /// What browsers show for the numbers of C1 controls: Windows-1252.
  static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
