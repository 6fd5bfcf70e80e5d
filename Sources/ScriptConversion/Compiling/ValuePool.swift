/// The new texts of all changes, each once.
struct ValuePool {
  private(set) var values: [Unicode.Scalar] = []
  private var places: [ArraySlice<Unicode.Scalar>: UInt32] = [:]

  mutating func place(of value: ArraySlice<Unicode.Scalar>) -> UInt32 {
    if let place = places[value] { return place }
    let place = UInt32(values.count)
    values.append(contentsOf: value)
    places[value] = place
    return place
  }

  /// The UTF-8 of each value's scalars in the bytes of a number, the first lowest.
  var encodedValues: [UInt32] {
    values.map { scalar in
      UTF8.encode(scalar).map(Array.init)?.reversed().reduce(0) { $0 << 8 | UInt32($1) } ?? 0
    }
  }
}
