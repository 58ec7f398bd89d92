// SPDX-License-Identifier: EUPL-1.2
// Joining over TLS, with a certificate that is made here for one test.
#include "app/live/net/tls.hpp"
#include "app/live/phone_joining.hpp"
#include "tests/live/client.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <catch2/catch.hpp>

#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;
using samenspraak::testing::Line;
using samenspraak::testing::patience;

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;

template <class Write> void write_file(const std::string& path, Write write) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    REQUIRE(file);
    REQUIRE(write(file) == 1);
    std::fclose(file);
}

// For zaal.example, valid for an hour, signed by itself.
struct Certificate {
    Certificate() : key(EVP_EC_gen("P-256"), EVP_PKEY_free), certificate(X509_new(), X509_free) {
        X509* x = certificate.get();
        X509_set_version(x, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
        X509_gmtime_adj(X509_getm_notBefore(x), 0);
        X509_gmtime_adj(X509_getm_notAfter(x), 3'600);
        X509_set_pubkey(x, key.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
            reinterpret_cast<const unsigned char*>("zaal.example"), -1, -1, 0);
        X509_set_issuer_name(x, X509_get_subject_name(x));
        X509_EXTENSION* names =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:zaal.example,DNS:*.elders.example");
        X509_add_ext(x, names, -1);
        X509_EXTENSION_free(names);
        REQUIRE(X509_sign(x, key.get(), EVP_sha256()) > 0);
        write_file(certificate_file, [&](std::FILE* file) { return PEM_write_X509(file, x); });
        write_file(key_file, [&](std::FILE* file) {
            return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
    }
    samenspraak::testing::Folder folder;
    std::string certificate_file = folder.file("c.pem"), key_file = folder.file("k.pem");
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key;
    std::unique_ptr<X509, decltype(&X509_free)> certificate;
};

struct Secured {
    explicit Secured(const Certificate& certificate, Limits limits = {}) {
        auto made = Document::create(*files, folder / "a.samenspraak", Existing::Keep, {SetTitle{"Proef"}});
        REQUIRE(made);
        document = std::move(*made);
        JoinSettings settings;
        settings.server.port = 0;
        settings.server.limits = limits;
        settings.server.certificate = certificate.certificate_file;
        settings.server.key = certificate.key_file;
        joining = std::make_unique<PhoneJoining>(*document, settings, [] {});
        REQUIRE(joining->open());
    }
    ~Secured() {
        joining.reset();
        (void)document->close();
    }
    std::unique_ptr<Files> files = files_on_disk();
    samenspraak::testing::Folder folder;
    std::unique_ptr<Document> document;
    std::unique_ptr<PhoneJoining> joining;
};

using Stream = beast::ssl_stream<net::ip::tcp::socket>;

Stream connect(net::io_context& io, net::ssl::context& context, std::uint16_t port) {
    Stream stream(io, context);
    stream.next_layer().connect({net::ip::address_v4::loopback(), port});
    stream.handshake(net::ssl::stream_base::client);
    return stream;
}

}  // namespace

TEST_CASE("with a certificate all goes over TLS, under the name that it is for", "[live][threads]") {
    const Certificate certificate;
    Secured secured(certificate);
    CHECK(secured.joining->invitation()->link.starts_with("https://zaal.example:"));
    CHECK(secured.joining->invitation()->remote_link.starts_with("https://zaal.example:"));
    const std::string host = secured.joining->invitation()->address;

    net::io_context io;
    net::ssl::context context(net::ssl::context::tls_client);
    REQUIRE(SSL_CTX_load_verify_file(context.native_handle(), certificate.certificate_file.c_str()) == 1);
    context.set_verify_mode(net::ssl::verify_peer);

    Stream page = connect(io, context, secured.joining->port());
    namespace http = beast::http;
    http::request<http::empty_body> request(http::verb::get, "/", 11);
    request.set(http::field::host, host);
    http::write(page, request);
    http::response<http::string_body> response;
    beast::flat_buffer buffer;
    http::read(page, buffer, response);
    CHECK(response.result_int() == 200);
    CHECK(response["Content-Security-Policy"].find("wss://zaal.example:") != beast::string_view::npos);

    beast::websocket::stream<Stream> phone(connect(io, context, secured.joining->port()));
    phone.handshake(host, "/live");
    secured.joining->attend();
    phone.write(net::buffer(std::string(R"({"type":"alive"})")));
    std::string heard;
    for (int i = 0; i < 2 && heard.find("alive") == heard.npos; ++i) {
        secured.joining->attend();
        beast::flat_buffer frame;
        phone.read(frame);
        heard += beast::buffers_to_string(frame.data());
    }
    CHECK(heard.find("alive") != heard.npos);
}

TEST_CASE("who speaks plainly to TLS, or with half a word, is closed", "[live][threads]") {
    const Certificate certificate;
    Secured secured(certificate);
    Line plain(secured.joining->port());
    plain.send("GET / HTTP/1.1\r\nHost: zaal.example\r\n\r\n");
    CHECK(plain.is_closed_within(patience));
    Line garbage(secured.joining->port());
    garbage.send(std::string("\x16\x03\x01\xff\xff", 5) + std::string(70'000, 'x'));
    CHECK(garbage.is_closed_within(patience));
    net::io_context io;
    net::ssl::context context(net::ssl::context::tls_client);
    CHECK_NOTHROW(connect(io, context, secured.joining->port()));
}

TEST_CASE("a key that is not the certificate's is refused", "[live]") {
    const Certificate one, other;
    const auto read = read_certificate(one.certificate_file, other.key_file);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Refusal{Reason::BadCertificate, other.key_file});
    const auto good = read_certificate(one.certificate_file, one.key_file);
    REQUIRE(good);
    CHECK(good->names == std::vector<std::string>{"zaal.example"});
}

TEST_CASE("a key behind a passphrase is refused, and nobody is asked for it", "[live]") {
    const Certificate one;
    write_file(one.key_file, [&](std::FILE* file) {
        unsigned char secret[] = "geheim";
        return PEM_write_PrivateKey(file, one.key.get(), EVP_aes_128_cbc(), secret, 6, nullptr, nullptr);
    });
    const auto read = read_certificate(one.certificate_file, one.key_file);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Refusal{Reason::BadCertificate, one.key_file});
}

TEST_CASE("a pipe, a device or a folder in the place of a certificate or a key is refused at once", "[live]") {
    const Certificate one;
    const std::string pipe = one.folder.file("pipe"), large = one.folder.file("large");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& path : {pipe, std::string("/dev/zero"), one.folder.file(".")}) {
        INFO(path);
        CHECK(read_certificate(path, one.key_file).error() == Refusal{Reason::NotAFile, path});
        CHECK(read_certificate(one.certificate_file, path).error() == Refusal{Reason::NotAFile, path});
    }
    put(large, "");
    std::filesystem::resize_file(large, 1U << 30);
    CHECK(read_certificate(large, one.key_file).error().why == Reason::TooLarge);
    const std::string nothing = one.folder.file("nothing");
    CHECK(read_certificate(nothing, one.key_file).error() == Refusal{Reason::BadCertificate, nothing});
}

TEST_CASE("who stops halfway through the handshake is waited for only so long", "[live][threads]") {
    const Certificate certificate;
    Limits limits;
    limits.request = std::chrono::milliseconds(300);
    Secured secured(certificate, limits);
    std::vector<Line> lines;
    for (int i = 0; i < 50; ++i) {
        lines.emplace_back(secured.joining->port());
        if (i % 2) lines.back().send(std::string("\x16\x03\x01\x02\x00\x01", 6));  // the beginning of a hello
    }
    for (Line& line : lines) CHECK(line.is_closed_within(patience));
    net::io_context io;
    net::ssl::context context(net::ssl::context::tls_client);
    CHECK_NOTHROW(connect(io, context, secured.joining->port()));
}
