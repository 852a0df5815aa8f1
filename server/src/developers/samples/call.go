// Go, standard library.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	request, err := http.NewRequest(http.MethodGet, {{api_url}}, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Host = {{host}}
	request.Header.Set({{auth_header}}, "Bearer "+os.Getenv("ACCESS_TOKEN"))
	response, err := client().Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	// 401: refresh once, then try again.
	if response.StatusCode >= 400 {
		log.Fatalf("%s: %s", response.Status, body)
	}
	fmt.Println(string(body))
}

// client trusts the authority in $KONG_CA_FILE as well, where that is set.
func client() *http.Client {
	roots, err := x509.SystemCertPool()
	if err != nil {
		log.Fatal(err)
	}
	if file := os.Getenv("KONG_CA_FILE"); file != "" {
		pem, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		roots.AppendCertsFromPEM(pem)
	}
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}
