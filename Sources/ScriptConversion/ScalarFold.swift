/// What a single character becomes by itself, character by character.
package struct ScalarFold: Sendable {
  private var table = ScalarTable()

  init(singles trie: DictionaryTrie?) {
    trie?.forEachSingle { scalar, value in table[scalar] = value.value }
  }

  package func callAsFunction(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = table[scalar]
    return value == 0 ? scalar : Unicode.Scalar(value) ?? scalar
  }
}
