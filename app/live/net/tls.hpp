// SPDX-License-Identifier: EUPL-1.2
// The certificate of the organisation, when it provides one: read from files once, when the server is opened, with the
// host names it was issued for.
#pragma once
#include "sessions/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <string>
#include <vector>

namespace samenspraak::live {

struct Tls {
    boost::asio::ssl::context context;  // must outlive the connections that use it
    std::vector<std::string> names;     // host names in the certificate, without wildcards
};

// Two files in PEM; the certificate comes with its chain. Refused with BadCertificate (about: the file at fault) when a
// file cannot be read, the key has a passphrase, or the key does not belong to the certificate.
Result<Tls> read_certificate(const std::string& certificate, const std::string& key);

}  // namespace samenspraak::live
