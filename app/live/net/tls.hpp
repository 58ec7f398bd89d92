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

// Two files in PEM; the certificate comes with its chain. Refused about the file at fault: with NotAFile when it is a
// pipe, a device or a folder, which could keep us waiting for ever, with TooLarge when no certificate is that large,
// and with BadCertificate when it cannot be read, the key has a passphrase, or the key does not belong to the
// certificate.
Result<Tls> read_certificate(const std::string& certificate, const std::string& key);

}  // namespace samenspraak::live
