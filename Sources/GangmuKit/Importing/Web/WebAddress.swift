/// Addresses of the web, as far as links need them (RFC 3986, section 5). Nothing is fetched.
enum WebAddress {
  static func isAbsolute(_ address: String) -> Bool {
    scheme(of: address) != nil
  }

  private static func scheme(of address: String) -> Substring? {
    let name = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard let first = name.first, first.isLetter, name.endIndex < address.endIndex,
      address[name.endIndex] == ":"
    else { return nil }
    return name
  }

  /// The address that a link means on a page.
  static func resolve(_ reference: String, against base: String) -> String {
    guard !isAbsolute(reference), let scheme = scheme(of: base) else { return reference }
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
    let afterScheme = base.dropFirst(scheme.count + 1)
    guard afterScheme.hasPrefix("//") else { return reference }
    let host = afterScheme.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let root = "\(scheme)://\(host)"
    let rest = afterScheme.dropFirst(2 + host.count)
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    if reference.isEmpty { return base }
    if reference.hasPrefix("#") || reference.hasPrefix("?") { return root + path + reference }
    let target = reference.prefix { $0 != "?" && $0 != "#" }
    let query = reference.dropFirst(target.count)
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    let merged =
      target.hasPrefix("/") ? String(target) : (path.isEmpty ? "/" : String(folder)) + target
    return root + withoutDots(merged) + query
  }

  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in all.enumerated() {
      let isLast = index + 1 == all.count
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        if parts.count > 1 { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
