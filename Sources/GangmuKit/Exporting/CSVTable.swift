/// Writes rows of a table as RFC 4180 has them.
struct CSVTable {
  /// Whether a spreadsheet is to open it: with a byte order mark, and no cell a formula.
  let forSpreadsheet: Bool

  func append(header names: [String], to output: inout [UInt8]) {
    if forSpreadsheet { output.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    append(row: names, to: &output)
  }

  func append(row cells: [String], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(cell: forSpreadsheet ? Self.defused(cell) : cell, to: &output)
    }
    output.append(contentsOf: "\r\n".utf8)
  }

  private func append(cell: String, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard cell.utf8.contains(where: Self.needsQuotes) else {
      return output.append(contentsOf: cell.utf8)
    }
    output.append(quote)
    for byte in cell.utf8 {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// A spreadsheet computes a cell that starts with one of these; an apostrophe makes it text.
  private static func defused(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return cell
    }
    return "'" + cell
  }
}
