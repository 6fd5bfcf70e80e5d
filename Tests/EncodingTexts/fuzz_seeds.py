"""Seeds for the fuzzer of the readers of bytes: small inputs of each kind, one folder for each."""

import gzip
import pathlib
import sys

CHINESE = "一、加强河道巡查。每月不少于两次；由养护科负责。\n"
TRADITIONAL = "一、加強河道巡查。每月不少於兩次；由養護科負責。\n"
PAGE = "<html><head><meta charset=gb2312></head><body><p>一、加强巡查。</p></body></html>"


def texts():
    for name in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "hz", "utf-8-sig"):
        yield CHINESE.encode(name)
    for name in ("big5hkscs", "gbk"):
        yield TRADITIONAL.encode(name)
    for name in ("shift_jis", "euc_jp", "iso2022_jp"):
        yield "橋は百年以上前に造られた。".encode(name)
    yield "다리는 백 년 전에 만들어졌다.".encode("euc_kr")
    yield "다리는 백 년 전에 만들어졌다.".encode("iso2022_kr")
    yield "Les élèves – où êtes-vous ?".encode("cp1252")
    yield CHINESE.encode("utf-8") + TRADITIONAL.encode("big5hkscs")
    yield CHINESE.encode("gb18030")[:-2] + CHINESE.encode("utf-8")[1:]


def messages():
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
    part = "--b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Location: http://example.org/a.html\r\n"
    yield (head + part).encode() + b"\r\n" + PAGE.encode("gbk") + b"\r\n--b--\r\n"
    yield (head + part + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=D2=BB=\r\n</p>\r\n--b--").encode()
    yield (head + part + "Content-Transfer-Encoding: base64\r\n\r\nPHA+0rs8L3A+\r\n--b\r\n\r\nx").encode()


def feeds():
    escaped = PAGE.replace("<", "&lt;")
    yield (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>a</title><item><title>一</title><link>http://example.org/a.html</link>"
        f"<content:encoded><![CDATA[{PAGE}]]></content:encoded><description>{escaped}</description></item>"
        "</channel></rss>"
    ).encode()
    yield (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">一</title>'
        '<link href="http://example.org/a.html"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>甲&lt;</p></div></content></entry></feed>"
    ).encode()


def records():
    body = PAGE.encode("gbk")
    plain = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gb2312\r\n\r\n" + body
    chunked = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
    )
    packed = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
        + gzip.compress(body, mtime=0)
    )
    for message in (plain, chunked, packed):
        record = (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/a.html\r\n"
            b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            % len(message)
        ) + message + b"\r\n\r\n"
        yield record
        yield record + record
        yield gzip.compress(record, mtime=0) + gzip.compress(record, mtime=0)


def wrong_readings():
    yield "加强河道巡查工作".encode("utf-8").decode("gb18030", "replace").encode("utf-8")
    yield "加强河道巡查".encode("gbk").decode("latin-1").encode("utf-8")
    yield "加强河道巡查".encode("utf-8").decode("latin-1").encode("utf-8")
    yield "加強推動環境監督".encode("big5").decode("gbk", "replace").encode("utf-8")


def main(folder):
    all_texts = list(texts())
    seeds = {
        "court": all_texts,
        "decoders": [bytes([number]) + text for number, text in enumerate(all_texts)],
        "mojibake": list(wrong_readings()),
        "mhtml": list(messages()),
        "warc": list(records()),
        "feed": list(feeds()),
        "text": all_texts + [b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + all_texts[0]],
    }
    for part, inputs in seeds.items():
        place = pathlib.Path(folder, part)
        place.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(inputs):
            (place / f"seed-{number}").write_bytes(seed)


if __name__ == "__main__":
    main(sys.argv[1])
