// SPDX-License-Identifier: EUPL-1.2
// The organisation's certificate, when it gives one: read from files, with the names it is for.
#pragma once
#include "sessions/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <string>
#include <vector>

namespace samenspraak::live {

struct Tls {
    boost::asio::ssl::context context;
    std::vector<std::string> names;  // host names in the certificate, without wildcards
};

// Files in PEM; the certificate with its chain. Refused with BadCertificate (about: the file that does not do) when one
// cannot be read, the key has a passphrase, or the key does not belong to the certificate.
Result<Tls> read_certificate(const std::string& certificate, const std::string& key);

}  // namespace samenspraak::live
