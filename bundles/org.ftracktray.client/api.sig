#Signature file v4.1
#Version 1.0

CLSS public abstract interface java.io.Serializable

CLSS public abstract interface java.lang.AutoCloseable
meth public abstract void close() throws java.lang.Exception

CLSS public abstract interface java.lang.Comparable<%0 extends java.lang.Object>
meth public abstract int compareTo({java.lang.Comparable%0})

CLSS public abstract java.lang.Enum<%0 extends java.lang.Enum<{java.lang.Enum%0}>>
cons protected init(java.lang.String,int)
innr public final static EnumDesc
intf java.io.Serializable
intf java.lang.Comparable<{java.lang.Enum%0}>
intf java.lang.constant.Constable
meth protected final java.lang.Object clone() throws java.lang.CloneNotSupportedException
meth protected final void finalize()
 anno 0 java.lang.Deprecated(boolean forRemoval=true, java.lang.String since="18")
meth public final boolean equals(java.lang.Object)
meth public final int compareTo({java.lang.Enum%0})
meth public final int hashCode()
meth public final int ordinal()
meth public final java.lang.Class<{java.lang.Enum%0}> getDeclaringClass()
meth public final java.lang.String name()
meth public final java.util.Optional<java.lang.Enum$EnumDesc<{java.lang.Enum%0}>> describeConstable()
meth public java.lang.String toString()
meth public static <%0 extends java.lang.Enum<{%%0}>> {%%0} valueOf(java.lang.Class<{%%0}>,java.lang.String)
supr java.lang.Object

CLSS public java.lang.Exception
cons protected init(java.lang.String,java.lang.Throwable,boolean,boolean)
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
supr java.lang.Throwable

CLSS public abstract interface !annotation java.lang.FunctionalInterface
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[TYPE])
intf java.lang.annotation.Annotation

CLSS public java.lang.IllegalArgumentException
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
supr java.lang.RuntimeException

CLSS public java.lang.Object
cons public init()
meth protected java.lang.Object clone() throws java.lang.CloneNotSupportedException
meth protected void finalize() throws java.lang.Throwable
 anno 0 java.lang.Deprecated(boolean forRemoval=true, java.lang.String since="9")
meth public boolean equals(java.lang.Object)
meth public final java.lang.Class<?> getClass()
meth public final void notify()
meth public final void notifyAll()
meth public final void wait() throws java.lang.InterruptedException
meth public final void wait(long) throws java.lang.InterruptedException
meth public final void wait(long,int) throws java.lang.InterruptedException
meth public int hashCode()
meth public java.lang.String toString()

CLSS public abstract java.lang.Record
cons protected init()
meth public abstract boolean equals(java.lang.Object)
meth public abstract int hashCode()
meth public abstract java.lang.String toString()
supr java.lang.Object

CLSS public java.lang.RuntimeException
cons protected init(java.lang.String,java.lang.Throwable,boolean,boolean)
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
supr java.lang.Exception

CLSS public java.lang.Throwable
cons protected init(java.lang.String,java.lang.Throwable,boolean,boolean)
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
intf java.io.Serializable
meth public final java.lang.Throwable[] getSuppressed()
meth public final void addSuppressed(java.lang.Throwable)
meth public java.lang.StackTraceElement[] getStackTrace()
meth public java.lang.String getLocalizedMessage()
meth public java.lang.String getMessage()
meth public java.lang.String toString()
meth public java.lang.Throwable fillInStackTrace()
meth public java.lang.Throwable getCause()
meth public java.lang.Throwable initCause(java.lang.Throwable)
meth public void printStackTrace()
meth public void printStackTrace(java.io.PrintStream)
meth public void printStackTrace(java.io.PrintWriter)
meth public void setStackTrace(java.lang.StackTraceElement[])
supr java.lang.Object

CLSS public abstract interface java.lang.annotation.Annotation
meth public abstract boolean equals(java.lang.Object)
meth public abstract int hashCode()
meth public abstract java.lang.Class<? extends java.lang.annotation.Annotation> annotationType()
meth public abstract java.lang.String toString()

CLSS public abstract interface !annotation java.lang.annotation.Documented
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation

CLSS public abstract interface !annotation java.lang.annotation.Retention
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation
meth public abstract java.lang.annotation.RetentionPolicy value()

CLSS public abstract interface !annotation java.lang.annotation.Target
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation
meth public abstract java.lang.annotation.ElementType[] value()

CLSS public abstract interface java.lang.constant.Constable
meth public abstract java.util.Optional<? extends java.lang.constant.ConstantDesc> describeConstable()

CLSS public final org.ftracktray.client.ApiKey
cons public init(java.lang.String)
meth public boolean equals(java.lang.Object)
meth public int hashCode()
meth public java.lang.String reveal()
meth public java.lang.String toString()
supr java.lang.Object
hfds mask,masked

CLSS public final org.ftracktray.client.ConnectionOptions
cons public init(java.time.Duration,java.time.Duration,java.util.Optional<java.net.ProxySelector>,java.util.Optional<java.net.Authenticator>,java.util.List<java.security.cert.X509Certificate>,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String userAgent()
meth public java.time.Duration connectTimeout()
meth public java.time.Duration requestTimeout()
meth public java.util.List<java.security.cert.X509Certificate> extraAuthorities()
meth public java.util.Optional<java.net.Authenticator> proxyAuthenticator()
meth public java.util.Optional<java.net.ProxySelector> proxy()
meth public org.ftracktray.client.ConnectionOptions withConnectTimeout(java.time.Duration)
meth public org.ftracktray.client.ConnectionOptions withExtraAuthorities(java.util.List<java.security.cert.X509Certificate>)
meth public org.ftracktray.client.ConnectionOptions withProxy(java.net.ProxySelector)
meth public org.ftracktray.client.ConnectionOptions withProxyAuthenticator(java.net.Authenticator)
meth public org.ftracktray.client.ConnectionOptions withRequestTimeout(java.time.Duration)
meth public org.ftracktray.client.ConnectionOptions withUserAgent(java.lang.String)
meth public static org.ftracktray.client.ConnectionOptions defaults()
supr java.lang.Record
hfds connectTimeout,extraAuthorities,proxy,proxyAuthenticator,requestTimeout,userAgent

CLSS public final org.ftracktray.client.Credentials
cons public init(java.lang.String,org.ftracktray.client.ApiKey)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String user()
meth public org.ftracktray.client.ApiKey key()
supr java.lang.Record
hfds key,user

CLSS public final org.ftracktray.client.CredentialsRefusedException
cons public init(int,java.lang.String)
meth public int status()
meth public java.lang.String serverText()
supr org.ftracktray.client.FtrackException
hfds serverText,status

CLSS public final org.ftracktray.client.Entity
intf org.ftracktray.client.query.Identified
meth public boolean equals(java.lang.Object)
meth public int hashCode()
meth public java.lang.String id()
meth public java.lang.String toString()
meth public java.lang.String type()
meth public java.util.List<java.lang.String> primaryKey()
meth public java.util.List<org.ftracktray.client.Entity> collection(java.lang.String)
meth public java.util.Map<java.lang.String,java.lang.String> metadata()
meth public java.util.Map<java.lang.String,tools.jackson.databind.JsonNode> customAttributes()
meth public java.util.Optional<java.lang.Boolean> bool(java.lang.String)
meth public java.util.Optional<java.lang.String> string(java.lang.String)
meth public java.util.Optional<java.time.Instant> instant(java.lang.String)
meth public java.util.Optional<java.time.LocalDate> date(java.lang.String)
meth public java.util.Optional<org.ftracktray.client.Entity> reference(java.lang.String)
meth public java.util.OptionalDouble number(java.lang.String)
meth public java.util.OptionalLong integer(java.lang.String)
meth public static java.util.function.Function<tools.jackson.databind.JsonNode,org.ftracktray.client.Entity> reader(tools.jackson.databind.JsonNode)
meth public static org.ftracktray.client.Entity reference(java.lang.String,java.lang.String)
meth public tools.jackson.databind.JsonNode raw()
supr java.lang.Object
hfds graph,json

CLSS public abstract org.ftracktray.client.FtrackException
meth public final org.ftracktray.client.Problem problem()
supr java.lang.RuntimeException
hfds problem

CLSS public final org.ftracktray.client.NotFtrackException
cons public init(org.ftracktray.client.NotFtrackException$Found,java.net.URI,int,java.lang.String)
innr public final static !enum Found
meth public org.ftracktray.client.NotFtrackException$Found found()
supr org.ftracktray.client.FtrackException
hfds LOOK,found

CLSS public final static !enum org.ftracktray.client.NotFtrackException$Found
 outer org.ftracktray.client.NotFtrackException
fld public final static org.ftracktray.client.NotFtrackException$Found HUB_BLOCKED
fld public final static org.ftracktray.client.NotFtrackException$Found NOTHING
fld public final static org.ftracktray.client.NotFtrackException$Found NO_WEB_SERVER
fld public final static org.ftracktray.client.NotFtrackException$Found OTHER_DATA
fld public final static org.ftracktray.client.NotFtrackException$Found OTHER_SERVER
fld public final static org.ftracktray.client.NotFtrackException$Found REDIRECT
fld public final static org.ftracktray.client.NotFtrackException$Found REFUSED_IN_BETWEEN
fld public final static org.ftracktray.client.NotFtrackException$Found WEB_PAGE
meth public static org.ftracktray.client.NotFtrackException$Found valueOf(java.lang.String)
meth public static org.ftracktray.client.NotFtrackException$Found[] values()
supr java.lang.Enum<org.ftracktray.client.NotFtrackException$Found>

CLSS public abstract interface org.ftracktray.client.Operation
innr public abstract interface static Answered
innr public final static AssumeUser
innr public final static CompleteMultipartUpload
innr public final static Create
innr public final static Custom
innr public final static DelayedJob
innr public final static Delete
innr public final static EncodeMedia
innr public final static InviteToReview
innr public final static InviteUser
innr public final static Permissions
innr public final static Query
innr public final static ResetApiKey
innr public final static Schemas
innr public final static Search
innr public final static ServerInformationQuery
innr public final static Update
innr public final static UploadMetadata
innr public final static WidgetUrlQuery

CLSS public abstract interface static org.ftracktray.client.Operation$Answered<%0 extends org.ftracktray.client.OperationResult>
 outer org.ftracktray.client.Operation
intf org.ftracktray.client.Operation

CLSS public final static org.ftracktray.client.Operation$AssumeUser
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,boolean)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Data>
meth public boolean readOnly()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String userId()
supr java.lang.Record
hfds readOnly,userId

CLSS public final static org.ftracktray.client.Operation$CompleteMultipartUpload
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.lang.String,java.util.List<org.ftracktray.client.Operation$CompleteMultipartUpload$Part>)
innr public final static Part
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Uploaded>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String componentId()
meth public java.lang.String uploadId()
meth public java.util.List<org.ftracktray.client.Operation$CompleteMultipartUpload$Part> parts()
supr java.lang.Record
hfds componentId,parts,uploadId

CLSS public final static org.ftracktray.client.Operation$CompleteMultipartUpload$Part
 outer org.ftracktray.client.Operation$CompleteMultipartUpload
cons public init(int,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int number()
meth public java.lang.String eTag()
supr java.lang.Record
hfds eTag,number

CLSS public final static org.ftracktray.client.Operation$Create
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.Map<java.lang.String,?>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Saved>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String entityType()
meth public java.util.Map<java.lang.String,?> data()
supr java.lang.Record
hfds data,entityType

CLSS public final static org.ftracktray.client.Operation$Custom
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.Map<java.lang.String,?>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Other>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String action()
meth public java.util.Map<java.lang.String,?> fields()
supr java.lang.Record
hfds action,fields

CLSS public final static org.ftracktray.client.Operation$DelayedJob
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.Map<java.lang.String,?>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Data>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String jobType()
meth public java.util.Map<java.lang.String,?> data()
supr java.lang.Record
hfds data,jobType

CLSS public final static org.ftracktray.client.Operation$Delete
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.List<java.lang.String>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Deleted>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String entityType()
meth public java.util.List<java.lang.String> key()
supr java.lang.Record
hfds entityType,key

CLSS public final static org.ftracktray.client.Operation$EncodeMedia
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.Optional<java.lang.String>,boolean)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$JobStarted>
meth public boolean keepOriginal()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String componentId()
meth public java.util.Optional<java.lang.String> version()
supr java.lang.Record
hfds componentId,keepOriginal,version

CLSS public final static org.ftracktray.client.Operation$InviteToReview
 outer org.ftracktray.client.Operation
cons public init(java.lang.String)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$InvitationSent>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String reviewSessionInviteeId()
supr java.lang.Record
hfds reviewSessionInviteeId

CLSS public final static org.ftracktray.client.Operation$InviteUser
 outer org.ftracktray.client.Operation
cons public init(java.lang.String)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$InvitationSent>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String userId()
supr java.lang.Record
hfds userId

CLSS public final static org.ftracktray.client.Operation$Permissions
 outer org.ftracktray.client.Operation
cons public init()
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Data>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ftracktray.client.Operation$Query
 outer org.ftracktray.client.Operation
cons public init(java.lang.String)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Page>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String expression()
supr java.lang.Record
hfds expression

CLSS public final static org.ftracktray.client.Operation$ResetApiKey
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.lang.String)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$NewApiKey>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String entityId()
meth public java.lang.String entityType()
supr java.lang.Record
hfds entityId,entityType

CLSS public final static org.ftracktray.client.Operation$Schemas
 outer org.ftracktray.client.Operation
cons public init()
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$SchemaList>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ftracktray.client.Operation$Search
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.lang.String,java.util.List<java.lang.String>,java.util.Optional<java.lang.String>)
cons public init(java.lang.String,java.lang.String,java.util.List<java.lang.String>,java.util.Optional<java.lang.String>,java.util.List<java.lang.String>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Page>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String entityType()
meth public java.lang.String expression()
meth public java.util.List<java.lang.String> objectTypes()
meth public java.util.List<java.lang.String> terms()
meth public java.util.Optional<java.lang.String> context()
supr java.lang.Record
hfds context,entityType,expression,objectTypes,terms

CLSS public final static org.ftracktray.client.Operation$ServerInformationQuery
 outer org.ftracktray.client.Operation
cons public init()
cons public init(java.util.List<java.lang.String>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Information>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> values()
supr java.lang.Record
hfds values

CLSS public final static org.ftracktray.client.Operation$Update
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.List<java.lang.String>,java.util.Map<java.lang.String,?>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$Saved>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String entityType()
meth public java.util.List<java.lang.String> key()
meth public java.util.Map<java.lang.String,?> data()
supr java.lang.Record
hfds data,entityType,key

CLSS public final static org.ftracktray.client.Operation$UploadMetadata
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.lang.String,long,java.util.Optional<java.lang.String>,java.util.OptionalInt)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$UploadTarget>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String componentId()
meth public java.lang.String fileName()
meth public java.util.Optional<java.lang.String> checksum()
meth public java.util.OptionalInt parts()
meth public long fileSize()
supr java.lang.Record
hfds checksum,componentId,fileName,fileSize,parts

CLSS public final static org.ftracktray.client.Operation$WidgetUrlQuery
 outer org.ftracktray.client.Operation
cons public init(java.lang.String,java.util.Optional<org.ftracktray.client.Entity>)
cons public init(java.lang.String,java.util.Optional<org.ftracktray.client.Entity>,java.util.Optional<java.lang.String>)
intf org.ftracktray.client.Operation$Answered<org.ftracktray.client.OperationResult$WidgetUrl>
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.util.Optional<java.lang.String> theme()
meth public java.util.Optional<org.ftracktray.client.Entity> entity()
supr java.lang.Record
hfds entity,name,theme

CLSS public final org.ftracktray.client.OperationCodec
meth public static java.util.List<org.ftracktray.client.OperationResult> decode(java.util.List<org.ftracktray.client.Operation>,tools.jackson.databind.JsonNode)
meth public static tools.jackson.databind.node.ArrayNode encode(java.util.List<org.ftracktray.client.Operation>)
supr java.lang.Object

CLSS public abstract interface org.ftracktray.client.OperationResult
innr public final static Data
innr public final static Deleted
innr public final static Information
innr public final static InvitationSent
innr public final static JobStarted
innr public final static NewApiKey
innr public final static Other
innr public final static Page
innr public final static Saved
innr public final static SchemaList
innr public final static UploadTarget
innr public final static Uploaded
innr public final static WidgetUrl

CLSS public final static org.ftracktray.client.OperationResult$Data
 outer org.ftracktray.client.OperationResult
cons public init(tools.jackson.databind.JsonNode)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public tools.jackson.databind.JsonNode data()
supr java.lang.Record
hfds data

CLSS public final static org.ftracktray.client.OperationResult$Deleted
 outer org.ftracktray.client.OperationResult
cons public init()
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ftracktray.client.OperationResult$Information
 outer org.ftracktray.client.OperationResult
cons public init(org.ftracktray.client.ServerInformation)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ftracktray.client.ServerInformation information()
supr java.lang.Record
hfds information

CLSS public final static org.ftracktray.client.OperationResult$InvitationSent
 outer org.ftracktray.client.OperationResult
cons public init(boolean)
intf org.ftracktray.client.OperationResult
meth public boolean sent()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record
hfds sent

CLSS public final static org.ftracktray.client.OperationResult$JobStarted
 outer org.ftracktray.client.OperationResult
cons public init(java.lang.String)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String jobId()
supr java.lang.Record
hfds jobId

CLSS public final static org.ftracktray.client.OperationResult$NewApiKey
 outer org.ftracktray.client.OperationResult
cons public init(org.ftracktray.client.ApiKey)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ftracktray.client.ApiKey key()
supr java.lang.Record
hfds key

CLSS public final static org.ftracktray.client.OperationResult$Other
 outer org.ftracktray.client.OperationResult
cons public init(tools.jackson.databind.JsonNode)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public tools.jackson.databind.JsonNode answer()
supr java.lang.Record
hfds answer

CLSS public final static org.ftracktray.client.OperationResult$Page
 outer org.ftracktray.client.OperationResult
cons public init(java.util.List<org.ftracktray.client.Entity>,java.util.OptionalInt)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ftracktray.client.Entity> entities()
meth public java.util.OptionalInt nextOffset()
supr java.lang.Record
hfds entities,nextOffset

CLSS public final static org.ftracktray.client.OperationResult$Saved
 outer org.ftracktray.client.OperationResult
cons public init(org.ftracktray.client.Entity)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ftracktray.client.Entity entity()
supr java.lang.Record
hfds entity

CLSS public final static org.ftracktray.client.OperationResult$SchemaList
 outer org.ftracktray.client.OperationResult
cons public init(tools.jackson.databind.JsonNode)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public tools.jackson.databind.JsonNode schemas()
supr java.lang.Record
hfds schemas

CLSS public final static org.ftracktray.client.OperationResult$UploadTarget
 outer org.ftracktray.client.OperationResult
cons public init(java.lang.String,java.util.List<java.net.URI>,java.util.Map<java.lang.String,java.lang.String>,java.lang.String)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String componentId()
meth public java.lang.String uploadId()
meth public java.util.List<java.net.URI> urls()
meth public java.util.Map<java.lang.String,java.lang.String> headers()
supr java.lang.Record
hfds componentId,headers,uploadId,urls

CLSS public final static org.ftracktray.client.OperationResult$Uploaded
 outer org.ftracktray.client.OperationResult
cons public init(java.lang.String,java.util.Optional<java.net.URI>)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String componentId()
meth public java.util.Optional<java.net.URI> url()
supr java.lang.Record
hfds componentId,url

CLSS public final static org.ftracktray.client.OperationResult$WidgetUrl
 outer org.ftracktray.client.OperationResult
cons public init(java.net.URI)
intf org.ftracktray.client.OperationResult
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.net.URI url()
supr java.lang.Record
hfds url

CLSS public final org.ftracktray.client.PermissionDeniedException
cons public init(int,java.lang.String)
meth public int status()
meth public java.lang.String serverText()
supr org.ftracktray.client.FtrackException
hfds serverText,status

CLSS public final org.ftracktray.client.Problem
cons public init(java.lang.String,java.lang.String,java.lang.String)
intf java.io.Serializable
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String cause()
meth public java.lang.String remedy()
meth public java.lang.String sentence()
meth public java.lang.String what()
supr java.lang.Record
hfds cause,remedy,what

CLSS public final org.ftracktray.client.ProtocolException
cons public init(java.lang.String,java.lang.Throwable)
supr org.ftracktray.client.FtrackException

CLSS public final org.ftracktray.client.RefusedProxyPasswords
meth public static void tryAgain()
supr java.lang.Object

CLSS public abstract interface org.ftracktray.client.Registration
intf java.lang.AutoCloseable
meth public abstract void close()

CLSS public final org.ftracktray.client.SchemaCache
cons public init(java.nio.file.Path)
meth public org.ftracktray.client.schema.Schemas schemas(org.ftracktray.client.Session)
meth public static org.ftracktray.client.SchemaCache inMemory()
meth public static org.ftracktray.client.SchemaCache ofUser()
supr java.lang.Object
hfds LOG,MAX_BYTES,folder,seen
hcls Told

CLSS public final org.ftracktray.client.SecretMask
cons public init(java.util.Collection<java.lang.String>)
cons public init(java.util.Collection<java.lang.String>,java.lang.String)
fld public final static java.lang.String MASK = "********"
meth public java.lang.String known(java.lang.String)
meth public java.lang.String strict(java.lang.String)
meth public java.lang.String text(java.lang.String)
meth public java.util.List<java.lang.String> words(java.util.List<java.lang.String>)
meth public java.util.Map<java.lang.String,java.lang.String> environment(java.util.Map<java.lang.String,java.lang.String>)
meth public java.util.Optional<java.lang.String> traceWithSecretsHidden(java.lang.Throwable)
meth public org.ftracktray.client.SecretMask andValuesIn(java.util.Map<java.lang.String,java.lang.String>)
meth public static org.ftracktray.client.SecretMask of(org.ftracktray.client.Session)
meth public static org.ftracktray.client.SecretMask ofThisProcess()
supr java.lang.Object
hfds CODE_IN_TRACE,LONG_ENOUGH,known,mark

CLSS public final org.ftracktray.client.ServerErrorException
cons public init(int,java.lang.String,java.lang.String,java.util.Optional<java.time.Duration>)
meth public boolean temporary()
meth public int status()
meth public java.lang.String serverException()
meth public java.lang.String serverText()
meth public java.util.Optional<java.time.Duration> retryAfter()
supr org.ftracktray.client.FtrackException
hfds retryAfter,serverException,serverText,status

CLSS public final org.ftracktray.client.ServerInformation
cons public init(java.lang.String,java.lang.String,boolean,java.util.Optional<java.lang.String>,java.util.Optional<java.lang.String>,tools.jackson.databind.JsonNode)
meth public boolean timezoneSupport()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String schemaHash()
meth public java.lang.String version()
meth public java.util.Optional<java.lang.Boolean> globalKey()
meth public java.util.Optional<java.lang.String> userId()
meth public java.util.Optional<java.lang.String> userName()
meth public static org.ftracktray.client.ServerInformation of(tools.jackson.databind.JsonNode)
meth public tools.jackson.databind.JsonNode raw()
supr java.lang.Record
hfds raw,schemaHash,timezoneSupport,userId,userName,version

CLSS public abstract interface org.ftracktray.client.Session
intf java.lang.AutoCloseable
meth public <%0 extends java.lang.Object> java.util.concurrent.CompletableFuture<{%%0}> async(java.util.function.Function<? super org.ftracktray.client.Session,{%%0}>)
meth public <%0 extends org.ftracktray.client.OperationResult> {%%0} call(org.ftracktray.client.Operation$Answered<{%%0}>)
meth public abstract java.net.URI site()
meth public abstract java.util.List<org.ftracktray.client.Entity> query(java.lang.String)
meth public abstract java.util.List<org.ftracktray.client.OperationResult> call(java.util.List<org.ftracktray.client.Operation>)
meth public abstract java.util.Optional<byte[]> thumbnail(java.lang.String,int)
meth public abstract java.util.Optional<org.ftracktray.client.Entity> first(java.lang.String)
meth public abstract java.util.stream.Stream<org.ftracktray.client.Entity> stream(java.lang.String)
meth public abstract org.ftracktray.client.Credentials credentials()
meth public abstract org.ftracktray.client.Entity create(java.lang.String,java.util.Map<java.lang.String,?>)
meth public abstract org.ftracktray.client.Entity one(java.lang.String)
meth public abstract org.ftracktray.client.Entity update(java.lang.String,java.lang.String,java.util.Map<java.lang.String,?>)
meth public abstract org.ftracktray.client.Entity upload(java.nio.file.Path,java.util.Map<java.lang.String,?>)
meth public abstract org.ftracktray.client.ServerInformation serverInformation()
meth public abstract org.ftracktray.client.schema.Schemas schemas()
meth public abstract void close()
meth public abstract void delete(java.lang.String,java.lang.String)
meth public java.util.List<org.ftracktray.client.Entity> query(org.ftracktray.client.query.Query)
meth public java.util.Optional<org.ftracktray.client.Entity> first(org.ftracktray.client.query.Query)
meth public java.util.stream.Stream<org.ftracktray.client.Entity> stream(org.ftracktray.client.query.Query)
meth public org.ftracktray.client.Entity one(org.ftracktray.client.query.Query)
meth public static org.ftracktray.client.Session open(java.net.URI,org.ftracktray.client.Credentials)
meth public static org.ftracktray.client.Session open(java.net.URI,org.ftracktray.client.Credentials,org.ftracktray.client.ConnectionOptions)
meth public static org.ftracktray.client.Session open(java.net.URI,org.ftracktray.client.Credentials,org.ftracktray.client.ConnectionOptions,org.ftracktray.client.SchemaCache)

CLSS public final org.ftracktray.client.SiteAddress
meth public static java.lang.String readable(java.net.URI)
meth public static java.lang.String shown(java.net.URI)
meth public static java.lang.String shownAuthority(java.net.URI)
meth public static java.net.URI normalise(java.lang.String)
meth public static org.ftracktray.client.SiteCheck check(java.net.URI)
meth public static org.ftracktray.client.SiteCheck check(java.net.URI,org.ftracktray.client.ConnectionOptions)
supr java.lang.Object
hfds PARTS,SITE_NAME,THIS_COMPUTER

CLSS public abstract interface org.ftracktray.client.SiteCheck
innr public final static !enum Move
innr public final static Failed
innr public final static Ok

CLSS public final static org.ftracktray.client.SiteCheck$Failed
 outer org.ftracktray.client.SiteCheck
cons public init(org.ftracktray.client.FtrackException)
intf org.ftracktray.client.SiteCheck
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ftracktray.client.FtrackException reason()
supr java.lang.Record
hfds reason

CLSS public final static !enum org.ftracktray.client.SiteCheck$Move
 outer org.ftracktray.client.SiteCheck
fld public final static org.ftracktray.client.SiteCheck$Move FROM_TLS
fld public final static org.ftracktray.client.SiteCheck$Move HOST
fld public final static org.ftracktray.client.SiteCheck$Move NONE
fld public final static org.ftracktray.client.SiteCheck$Move PORT
fld public final static org.ftracktray.client.SiteCheck$Move TO_TLS
meth public static org.ftracktray.client.SiteCheck$Move valueOf(java.lang.String)
meth public static org.ftracktray.client.SiteCheck$Move[] values()
supr java.lang.Enum<org.ftracktray.client.SiteCheck$Move>

CLSS public final static org.ftracktray.client.SiteCheck$Ok
 outer org.ftracktray.client.SiteCheck
cons public init(java.net.URI,java.net.URI,java.lang.String,java.util.Optional<java.time.Duration>)
intf org.ftracktray.client.SiteCheck
meth public boolean isSameSite()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String version()
meth public java.net.URI finalAddress()
meth public java.net.URI requested()
meth public java.util.Optional<java.time.Duration> clockAhead()
meth public org.ftracktray.client.SiteCheck$Move move()
supr java.lang.Record
hfds clockAhead,finalAddress,requested,version

CLSS public final org.ftracktray.client.Snapshots<%0 extends java.lang.Object>
cons public init({org.ftracktray.client.Snapshots%0},java.util.function.Consumer<java.lang.RuntimeException>)
meth public org.ftracktray.client.Registration listen(java.util.function.Consumer<? super {org.ftracktray.client.Snapshots%0}>)
meth public void publish({org.ftracktray.client.Snapshots%0})
meth public {org.ftracktray.client.Snapshots%0} now()
supr java.lang.Object
hfds delivering,failures,listeners,now,undelivered

CLSS public final org.ftracktray.client.UnreachableException
cons public init(org.ftracktray.client.UnreachableException$Reason,java.net.URI,java.lang.Throwable)
innr public final static !enum Reason
meth public org.ftracktray.client.UnreachableException$Reason reason()
supr org.ftracktray.client.FtrackException
hfds reason

CLSS public final static !enum org.ftracktray.client.UnreachableException$Reason
 outer org.ftracktray.client.UnreachableException
fld public final static org.ftracktray.client.UnreachableException$Reason INTERRUPTED
fld public final static org.ftracktray.client.UnreachableException$Reason NAME_NOT_FOUND
fld public final static org.ftracktray.client.UnreachableException$Reason OTHER
fld public final static org.ftracktray.client.UnreachableException$Reason PROXY
fld public final static org.ftracktray.client.UnreachableException$Reason PROXY_PASSWORD
fld public final static org.ftracktray.client.UnreachableException$Reason REFUSED
fld public final static org.ftracktray.client.UnreachableException$Reason TIMED_OUT
fld public final static org.ftracktray.client.UnreachableException$Reason TLS
meth public static org.ftracktray.client.UnreachableException$Reason valueOf(java.lang.String)
meth public static org.ftracktray.client.UnreachableException$Reason[] values()
supr java.lang.Enum<org.ftracktray.client.UnreachableException$Reason>

CLSS public final org.ftracktray.client.WebContent
cons public init(java.net.URI,java.lang.String,byte[])
meth public byte[] bytes()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String type()
meth public java.net.URI address()
meth public static org.ftracktray.client.WebContent get(java.net.URI,org.ftracktray.client.ConnectionOptions,int) throws java.io.IOException
supr java.lang.Record
hfds MAX_REDIRECTIONS,address,bytes,type

CLSS public final org.ftracktray.client.event.Event
cons public init(java.lang.String,java.lang.String,tools.jackson.databind.JsonNode,tools.jackson.databind.JsonNode,java.lang.String,java.util.Optional<java.lang.String>)
fld public final static java.lang.String REPLY_TOPIC = "ftrack.meta.reply"
meth public boolean isAnswerable()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String target()
meth public java.lang.String topic()
meth public java.util.Optional<java.lang.String> inReplyToEvent()
meth public java.util.Optional<java.lang.String> sourceId()
meth public java.util.Optional<java.lang.String> sourceUserId()
meth public java.util.Optional<java.lang.String> sourceUserName()
meth public org.ftracktray.client.event.Event reply(tools.jackson.databind.JsonNode)
meth public org.ftracktray.client.event.Event withSource(tools.jackson.databind.JsonNode)
meth public org.ftracktray.client.event.Event withTarget(java.lang.String)
meth public static org.ftracktray.client.event.Event of(java.lang.String,java.util.Map<java.lang.String,?>)
meth public static org.ftracktray.client.event.Event of(java.lang.String,tools.jackson.databind.JsonNode)
meth public tools.jackson.databind.JsonNode data()
meth public tools.jackson.databind.JsonNode source()
supr java.lang.Record
hfds JSON,data,id,inReplyToEvent,source,target,topic

CLSS public abstract interface org.ftracktray.client.event.EventHandler
 anno 0 java.lang.FunctionalInterface()
meth public abstract tools.jackson.databind.JsonNode handle(org.ftracktray.client.event.Event) throws java.lang.Exception

CLSS public abstract interface org.ftracktray.client.event.EventHub
intf java.lang.AutoCloseable
meth public abstract java.util.concurrent.CompletableFuture<java.lang.Void> publish(org.ftracktray.client.event.Event)
meth public abstract java.util.concurrent.CompletableFuture<java.util.List<org.ftracktray.client.event.Event>> publishAndCollectReplies(org.ftracktray.client.event.Event,java.time.Duration)
meth public abstract java.util.concurrent.CompletableFuture<org.ftracktray.client.event.Event> publishAndAwaitReply(org.ftracktray.client.event.Event,java.time.Duration)
meth public abstract org.ftracktray.client.Registration onState(java.util.function.Consumer<org.ftracktray.client.event.HubState>)
meth public abstract org.ftracktray.client.Registration subscribe(java.lang.String,java.util.Map<java.lang.String,?>,org.ftracktray.client.event.EventHandler)
meth public abstract org.ftracktray.client.event.HubState state()
meth public abstract void close()
meth public abstract void connect()
meth public abstract void reconnectNow()
meth public org.ftracktray.client.Registration subscribe(java.lang.String,org.ftracktray.client.event.EventHandler)
meth public static org.ftracktray.client.event.EventHub create(java.net.URI,org.ftracktray.client.Credentials)
meth public static org.ftracktray.client.event.EventHub create(java.net.URI,org.ftracktray.client.Credentials,org.ftracktray.client.event.HubOptions)

CLSS public abstract interface org.ftracktray.client.event.Expression
meth public abstract boolean matches(tools.jackson.databind.JsonNode)
meth public abstract java.lang.String toString()
meth public java.util.Map<java.lang.String,java.lang.String> required()
meth public static boolean isExact(java.lang.String)
meth public static java.lang.String quoteIfNeeded(java.lang.String)
meth public static org.ftracktray.client.event.Expression parse(java.lang.String)

CLSS public final org.ftracktray.client.event.ExpressionSyntaxException
cons public init(java.lang.String,java.lang.String,int)
meth public int position()
meth public java.lang.String expression()
supr java.lang.IllegalArgumentException
hfds expression,position

CLSS public final org.ftracktray.client.event.HubOptions
cons public init(org.ftracktray.client.ConnectionOptions,java.lang.String,java.time.Duration,java.time.Duration,java.time.Duration,int,int,int)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int heldEvents()
meth public int largestMessage()
meth public int unfinishedEvents()
meth public java.lang.String applicationId()
meth public java.time.Duration firstDelay()
meth public java.time.Duration longestDelay()
meth public java.time.Duration silenceLimit()
meth public org.ftracktray.client.ConnectionOptions connection()
meth public org.ftracktray.client.event.HubOptions withApplicationId(java.lang.String)
meth public org.ftracktray.client.event.HubOptions withConnection(org.ftracktray.client.ConnectionOptions)
meth public org.ftracktray.client.event.HubOptions withDelays(java.time.Duration,java.time.Duration)
meth public org.ftracktray.client.event.HubOptions withHeldEvents(int)
meth public org.ftracktray.client.event.HubOptions withLargestMessage(int)
meth public org.ftracktray.client.event.HubOptions withSilenceLimit(java.time.Duration)
meth public org.ftracktray.client.event.HubOptions withUnfinishedEvents(int)
meth public static org.ftracktray.client.event.HubOptions defaults()
supr java.lang.Record
hfds applicationId,connection,firstDelay,heldEvents,largestMessage,longestDelay,silenceLimit,unfinishedEvents

CLSS public abstract interface org.ftracktray.client.event.HubState
innr public final static Closed
innr public final static Connected
innr public final static Connecting
innr public final static Idle
innr public final static Refused
innr public final static Waiting

CLSS public final static org.ftracktray.client.event.HubState$Closed
 outer org.ftracktray.client.event.HubState
cons public init()
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ftracktray.client.event.HubState$Connected
 outer org.ftracktray.client.event.HubState
cons public init(java.time.Instant)
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.time.Instant since()
supr java.lang.Record
hfds since

CLSS public final static org.ftracktray.client.event.HubState$Connecting
 outer org.ftracktray.client.event.HubState
cons public init(int)
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int attempt()
supr java.lang.Record
hfds attempt

CLSS public final static org.ftracktray.client.event.HubState$Idle
 outer org.ftracktray.client.event.HubState
cons public init()
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ftracktray.client.event.HubState$Refused
 outer org.ftracktray.client.event.HubState
cons public init(org.ftracktray.client.FtrackException)
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ftracktray.client.FtrackException reason()
supr java.lang.Record
hfds reason

CLSS public final static org.ftracktray.client.event.HubState$Waiting
 outer org.ftracktray.client.event.HubState
cons public init(java.time.Instant,int,org.ftracktray.client.FtrackException)
intf org.ftracktray.client.event.HubState
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int attempt()
meth public java.time.Instant until()
meth public org.ftracktray.client.FtrackException reason()
supr java.lang.Record
hfds attempt,reason,until

CLSS abstract interface org.ftracktray.client.event.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=[], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS public final org.ftracktray.client.file.AtomicFile
cons public init(java.nio.file.Path)
innr public abstract interface static Content
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.nio.file.Path path()
meth public java.util.Optional<byte[]> read(int) throws java.io.IOException
meth public java.util.Optional<java.nio.file.Path> setAside() throws java.io.IOException
meth public void write(byte[]) throws java.io.IOException
meth public void write(org.ftracktray.client.file.AtomicFile$Content) throws java.io.IOException
supr java.lang.Record
hfds path

CLSS public abstract interface static org.ftracktray.client.file.AtomicFile$Content
 outer org.ftracktray.client.file.AtomicFile
 anno 0 java.lang.FunctionalInterface()
meth public abstract void writeTo(java.io.OutputStream) throws java.io.IOException

CLSS public final org.ftracktray.client.file.PrivateFolder
meth public static boolean tighten(java.nio.file.Path) throws java.io.IOException
meth public static java.nio.file.attribute.FileAttribute<?>[] forFiles(java.nio.file.Path)
meth public static void create(java.nio.file.Path) throws java.io.IOException
supr java.lang.Object
hfds OWNER_ONLY

CLSS abstract interface org.ftracktray.client.file.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=[], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS abstract interface org.ftracktray.client.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=[], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS public final org.ftracktray.client.query.Criteria
meth public !varargs static org.ftracktray.client.query.Criteria and(org.ftracktray.client.query.Criteria[])
meth public !varargs static org.ftracktray.client.query.Criteria any(java.lang.String,org.ftracktray.client.query.Criteria[])
meth public !varargs static org.ftracktray.client.query.Criteria has(java.lang.String,org.ftracktray.client.query.Criteria[])
meth public !varargs static org.ftracktray.client.query.Criteria or(org.ftracktray.client.query.Criteria[])
meth public java.lang.String toString()
meth public static org.ftracktray.client.query.Criteria atLeast(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria atMost(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria greaterThan(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria in(java.lang.String,java.util.Collection<?>)
meth public static org.ftracktray.client.query.Criteria is(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria isNot(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria lessThan(java.lang.String,java.lang.Object)
meth public static org.ftracktray.client.query.Criteria like(java.lang.String,java.lang.String)
meth public static org.ftracktray.client.query.Criteria not(org.ftracktray.client.query.Criteria)
meth public static org.ftracktray.client.query.Criteria notIn(java.lang.String,java.util.Collection<?>)
meth public static org.ftracktray.client.query.Criteria notLike(java.lang.String,java.lang.String)
supr java.lang.Object
hfds LONGEST_LIST,compound,parts,text

CLSS public abstract interface org.ftracktray.client.query.Identified
meth public abstract java.lang.String id()

CLSS public final org.ftracktray.client.query.Query
meth public !varargs org.ftracktray.client.query.Query select(java.lang.String[])
meth public !varargs org.ftracktray.client.query.Query where(org.ftracktray.client.query.Criteria[])
meth public java.lang.String toString()
meth public java.util.List<java.lang.String> expressions()
meth public org.ftracktray.client.query.Query limit(int)
meth public org.ftracktray.client.query.Query orderBy(java.lang.String)
meth public org.ftracktray.client.query.Query orderByDescending(java.lang.String)
meth public org.ftracktray.client.query.Query range(int,int)
meth public static org.ftracktray.client.query.Query from(java.lang.String)
supr java.lang.Object
hfds criteria,order,projections,range,type

CLSS abstract interface org.ftracktray.client.query.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=[], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS public final org.ftracktray.client.schema.EntityType
cons public init(java.lang.String,java.util.Optional<java.lang.String>,java.util.List<java.lang.String>,java.util.Set<java.lang.String>,java.util.Set<java.lang.String>,java.util.Set<java.lang.String>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.util.List<java.lang.String> primaryKey()
meth public java.util.Optional<java.lang.String> alias()
meth public java.util.Set<java.lang.String> attributes()
meth public java.util.Set<java.lang.String> immutable()
meth public java.util.Set<java.lang.String> required()
supr java.lang.Record
hfds alias,attributes,immutable,name,primaryKey,required

CLSS public final org.ftracktray.client.schema.PythonJson
meth public static java.lang.String md5(tools.jackson.databind.JsonNode)
meth public static java.lang.String write(tools.jackson.databind.JsonNode)
supr java.lang.Object

CLSS public final org.ftracktray.client.schema.Schemas
meth public java.lang.String hash()
meth public java.util.Map<java.lang.String,org.ftracktray.client.schema.EntityType> types()
meth public java.util.Optional<org.ftracktray.client.schema.EntityType> legacyType(java.lang.String)
meth public java.util.Optional<org.ftracktray.client.schema.EntityType> type(java.lang.String)
meth public static org.ftracktray.client.schema.Schemas of(tools.jackson.databind.JsonNode)
meth public tools.jackson.databind.JsonNode json()
supr java.lang.Object
hfds hash,json,types

CLSS abstract interface org.ftracktray.client.schema.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=[], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS public final org.ftracktray.client.wire.EventCodec
meth public static java.lang.String encode(org.ftracktray.client.event.Event)
meth public static java.util.Optional<org.ftracktray.client.event.Event> decode(java.lang.String)
meth public static org.ftracktray.client.event.Event fromJson(tools.jackson.databind.JsonNode)
meth public static tools.jackson.databind.node.ObjectNode toJson(org.ftracktray.client.event.Event)
supr java.lang.Object
hfds JSON,MAX_VALUES,NAME

CLSS public final org.ftracktray.client.wire.Handshake
cons public init(java.lang.String,java.time.Duration,java.time.Duration,java.util.List<java.lang.String>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String encode()
meth public java.lang.String sid()
meth public java.time.Duration closeTimeout()
meth public java.time.Duration heartbeatTimeout()
meth public java.util.List<java.lang.String> transports()
meth public static org.ftracktray.client.wire.Handshake parse(java.lang.String)
supr java.lang.Record
hfds closeTimeout,heartbeatTimeout,sid,transports

CLSS public final org.ftracktray.client.wire.MalformedPacketException
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
supr java.lang.RuntimeException

CLSS public final org.ftracktray.client.wire.Packet
cons public init(org.ftracktray.client.wire.Packet$Type,java.util.OptionalInt,boolean,java.lang.String,java.lang.String)
innr public final static !enum Type
meth public boolean dataAck()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String data()
meth public java.lang.String encode()
meth public java.lang.String endpoint()
meth public java.util.OptionalInt id()
meth public org.ftracktray.client.wire.Packet$Type type()
meth public static org.ftracktray.client.wire.Packet ack(int,java.lang.String)
meth public static org.ftracktray.client.wire.Packet connect()
meth public static org.ftracktray.client.wire.Packet disconnect()
meth public static org.ftracktray.client.wire.Packet error(java.lang.String)
meth public static org.ftracktray.client.wire.Packet event(int,boolean,java.lang.String)
meth public static org.ftracktray.client.wire.Packet event(java.lang.String)
meth public static org.ftracktray.client.wire.Packet heartbeat()
meth public static org.ftracktray.client.wire.Packet parse(java.lang.String)
supr java.lang.Record
hfds TYPES,data,dataAck,endpoint,id,type

CLSS public final static !enum org.ftracktray.client.wire.Packet$Type
 outer org.ftracktray.client.wire.Packet
fld public final static org.ftracktray.client.wire.Packet$Type ACK
fld public final static org.ftracktray.client.wire.Packet$Type CONNECT
fld public final static org.ftracktray.client.wire.Packet$Type DISCONNECT
fld public final static org.ftracktray.client.wire.Packet$Type ERROR
fld public final static org.ftracktray.client.wire.Packet$Type EVENT
fld public final static org.ftracktray.client.wire.Packet$Type HEARTBEAT
fld public final static org.ftracktray.client.wire.Packet$Type JSON
fld public final static org.ftracktray.client.wire.Packet$Type MESSAGE
fld public final static org.ftracktray.client.wire.Packet$Type NOOP
meth public static org.ftracktray.client.wire.Packet$Type valueOf(java.lang.String)
meth public static org.ftracktray.client.wire.Packet$Type[] values()
supr java.lang.Enum<org.ftracktray.client.wire.Packet$Type>

CLSS abstract interface org.ftracktray.client.wire.package-info
 anno 0 org.osgi.annotation.bundle.Export(java.lang.String substitution="CALCULATED", java.lang.String[] attribute=["x-friends:=\u0022org.ftracktray.sandbox\u0022"], java.lang.String[] uses=[])
 anno 0 org.osgi.annotation.versioning.Version(java.lang.String value="0.1.0")

CLSS public abstract interface !annotation org.osgi.annotation.bundle.Export
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=CLASS)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[PACKAGE])
innr public final static Substitution
intf java.lang.annotation.Annotation
meth public abstract !hasdefault java.lang.String substitution()
meth public abstract !hasdefault java.lang.String[] attribute()
meth public abstract !hasdefault java.lang.String[] uses()

CLSS public abstract interface !annotation org.osgi.annotation.versioning.Version
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=CLASS)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[PACKAGE])
intf java.lang.annotation.Annotation
meth public abstract java.lang.String value()

