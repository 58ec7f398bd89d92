// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/tls.hpp"

#include "sessions/store/files.hpp"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace samenspraak::live {
namespace {

namespace ssl = boost::asio::ssl;
using Error = boost::system::error_code;

constexpr std::uint64_t max_bytes = 1U << 20;  // larger than any chain of certificates

Result<store::Bytes> read_pem(const std::string& path) {
    auto read = read_whole(*store::files_on_disk(), path, max_bytes);
    if (read) return read;
    const bool says_enough = read.error().why == Reason::NotAFile || read.error().why == Reason::TooLarge;
    return says_enough ? read.error() : Refusal{Reason::BadCertificate, path};
}

boost::asio::const_buffer buffer_of(const store::Bytes& bytes) {
    return boost::asio::buffer(bytes.data(), bytes.size());
}

std::vector<std::string> names_in(ssl::context& context) {
    std::vector<std::string> names;
    X509* certificate = SSL_CTX_get0_certificate(context.native_handle());
    if (!certificate) return names;
    const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> all(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        GENERAL_NAMES_free);
    for (int i = 0; all && i < sk_GENERAL_NAME_num(all.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(all.get(), i);
        if (name->type != GEN_DNS) continue;
        const unsigned char* text = ASN1_STRING_get0_data(name->d.dNSName);
        const auto length = static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName));
        std::string host(text, text + length);
        if (host.find('*') == host.npos) names.push_back(std::move(host));
    }
    return names;
}

}  // namespace

Result<Tls> read_certificate(const std::string& certificate, const std::string& key) {
    Tls tls{ssl::context(ssl::context::tls_server), {}};
    Error error;
    tls.context.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1
                                | ssl::context::single_dh_use,
        error);
    const Result<store::Bytes> chain = read_pem(certificate);
    if (!chain) return chain.error();
    tls.context.use_certificate_chain(buffer_of(*chain), error);
    if (error) return Refusal{Reason::BadCertificate, certificate};
    // A key behind a passphrase is refused: nobody may be there to type it.
    tls.context.set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); }, error);
    Result<store::Bytes> secret = read_pem(key);
    if (!secret) return secret.error();
    tls.context.use_private_key(buffer_of(*secret), ssl::context::pem, error);
    OPENSSL_cleanse(secret->data(), secret->size());
    if (error || !SSL_CTX_check_private_key(tls.context.native_handle())) return Refusal{Reason::BadCertificate, key};
    tls.names = names_in(tls.context);
    return tls;
}

}  // namespace samenspraak::live
