import FoundationEssentials

/// Archives of two small plans, 甲.txt and 乙.txt, in formats that no code of ours writes: the rar by
/// hand after its public description, the others by libarchive and Python. The gz is 甲.txt alone.
enum SmallArchive {
  static let files: [String: [UInt8]] = texts.mapValues { Array(Data(base64Encoded: $0) ?? Data()) }
    .merging(["tar": tar]) { $1 }

  private static let texts: [String: String] = [
    "tar.gz":
      "H4sIAAAAAAACA3s+ZZNeSUUJAy2BARCYmZiAaSBApw0MzA0RbLC4uZmJAYOCAQMdQGlxSWIR0EqGkQmeT9n0fPVM"
      + "IwMjk6c7tzzdvvTJ3jkvljU+b9rJ9WRHw+OGxmcNu592zOQy1HvateDpnl1Pty98Nn/p44YmLoZRMBzAk50zB2X+"
      + "NzUczf90in/i8v+LCXufrpv3YsviJ7t3j+b/UTAKRsEoGPIAAICWg34ADAAA",
    "tar.bz2":
      "QlpoOTFBWSZTWVGCaBcAAI9b/cqQQAF3gAAgYAAeQHBQRCXrCRT+BEAPwAgIMAC7WCVU2RGj9SBoANAGmgGjJmKC"
      + "VFNG0mmQZPUyZGQYQGBAAlFJ6nqaaANA8o2oAANAGhKRn4UqRArARJGSlgjBhIUxoiKA4gcxhwYUZhQ2kQMiQQLM"
      + "AgeGB9ZnGzCNC0KEstCdI0pBeMI4ePHDxp5D4TkDiKUFCfYjUQnF9nxJqKPahBCLyLQXYaTDworVXGPrJ9g+VWeg"
      + "xzICA2525TsMqGvDoqZ0aOxgfxdyRThQkFGCaBc=",
    "tar.xz":
      "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Av/AJVdAHOlEkLjvv97cormIN10QLvKOe3lTvAFYLxB49zHTg9OyXqn"
      + "wd2CWA8gt6AraDDB9bDZ87MObETLTXU0IsXi1q3X2yXLzkRUoYC313AqPNUSo4cq2uHKx8wBRLCTfclzMv4JbcPe"
      + "4nrIRYHWrQOKTlae6qZkd+flBzITKtCpewFDdraUAm8frEq0Vn1k1QQp1Vv8W04gAAAAAB7zkAL6HWPUAAGxAYAY"
      + "AABOec/QscRn+wIAAAAABFla",
    "7z":
      "N3q8ryccAAOdv8RNcgAAAAAAAABPAAAAAAAAAPXx9innlLLnq5kyMDI05bm05bel5L2c6KaB54K5CuS4gOOAgeaA"
      + "u+WImQoxLuWKoOW8uuW3oeafpeOAggrkuZnnq5kyMDI05bm05bel5L2c6KaB54K5CuS4gOOAgeaAu+WImQoxLuiQ"
      + "veWunui0o+S7u+OAggoBBAYAAgk5OQAHCwIAAQEAAQEADDk5AAgKAYQJp8ztW2QnAAAFAhEZADJ1LgB0AHgAdAAA"
      + "AFlOLgB0AHgAdAAAABUKAQAggKSBIICkgQAA",
    "rar":
      "UmFyIRoHAM+QcwAADQAAAAAAAADaZHQAgicAOQAAADkAAAADhAmnzAAAACEdMAcApIEAAOeUsi50eHTnlLLnq5ky"
      + "MDI05bm05bel5L2c6KaB54K5CuS4gOOAgeaAu+WImQoxLuWKoOW8uuW3oeafpeOAggoeE3QAgicAOQAAADkAAAAD"
      + "7VtkJwAAACEdMAcApIEAAOS5mS50eHTkuZnnq5kyMDI05bm05bel5L2c6KaB54K5CuS4gOOAgeaAu+WImQoxLuiQ"
      + "veWunui0o+S7u+OAggrEPXsAQAcA",
    "gz":
      "H4sIAAAAAAACAwE5AMb/55Sy56uZMjAyNOW5tOW3peS9nOimgeeCuQrkuIDjgIHmgLvliJkKMS7liqDlvLrlt6Hm"
      + "n6XjgIIKhAmnzDkAAAA=",
  ]

  /// POSIX.1-1988 (ustar): a header and the content of each file, in blocks of 512 bytes.
  private static let tar: [UInt8] = {
    let plans = [
      ("甲.txt", "甲站2024年工作要点\n一、总则\n1.加强巡查。\n"), ("乙.txt", "乙站2024年工作要点\n一、总则\n1.落实责任。\n"),
    ]
    return plans.flatMap { name, text in
      header(name, size: text.utf8.count) + padded(Array(text.utf8), to: 512)
    } + [UInt8](repeating: 0, count: 1024)
  }()

  private static func header(_ name: String, size: Int) -> [UInt8] {
    func octal(_ number: Int, _ width: Int) -> [UInt8] {
      let digits = String(number, radix: 8)
      return Array((String(repeating: "0", count: width - 1 - digits.count) + digits).utf8) + [0]
    }
    func header(checksum: [UInt8]) -> [UInt8] {
      padded(
        padded(Array(name.utf8), to: 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
          + octal(size, 12) + octal(0, 12) + checksum + Array("0".utf8)
          + [UInt8](repeating: 0, count: 100) + Array("ustar\u{0}00".utf8), to: 512)
    }
    let sum = header(checksum: Array(repeating: 0x20, count: 8)).reduce(0) { $0 + Int($1) }
    return header(checksum: octal(sum, 7) + [0x20])
  }

  private static func padded(_ bytes: [UInt8], to size: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (size - bytes.count % size) % size)
  }
}
