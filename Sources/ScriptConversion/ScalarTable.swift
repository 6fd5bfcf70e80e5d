/// A number for each scalar, 0 unless set; two levels of pages, so that looking one up is two loads.
package struct ScalarTable: Sendable {
  @usableFromInline var pageStarts: [UInt32]
  @usableFromInline var cells: [UInt32]

  package init() {
    pageStarts = [UInt32](repeating: 0, count: 0x11_0000 >> 8)
    // Page 0 stays empty and stands for all that are not set.
    cells = [UInt32](repeating: 0, count: 256)
  }

  package subscript(scalar: Unicode.Scalar) -> UInt32 {
    @inlinable @inline(__always) get {
      cells[Int(pageStarts[Int(scalar.value >> 8)] | scalar.value & 0xFF)]
    }
    set {
      let page = Int(scalar.value >> 8)
      if pageStarts[page] == 0 {
        pageStarts[page] = UInt32(cells.count)
        cells.append(contentsOf: repeatElement(0, count: 256))
      }
      cells[Int(pageStarts[page] | scalar.value & 0xFF)] = newValue
    }
  }
}
